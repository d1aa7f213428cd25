/** When whoever a contact is counted for had it: as it was answered, as it was resolved, or at as-of. */
export type Occasion = 'answer' | 'resolution' | 'as_of';

const metricsBy: Readonly<Record<Occasion, readonly string[]>> = {
  answer: [
    ...['answer_rate', 'abandon_rate', 'service_level', 'ring_answer_rate', 'ring_no_answer'],
    ...['asa', 'wait_time', 'talk_time', 'att', 'acw', 'handle_time', 'aht'],
    ...['transfer_rate', 'chat_accept_rate'],
  ],
  resolution: [
    ...['resolution_rate', 'reopen_rate', 'fcr_repeat'],
    ...['csat_mean', 'csat_top2', 'low_score_rate', 'dissatisfied_rate', 'response_rate'],
    ...['nps', 'ces', 'fcr_survey', 'perceived_resolution_rate', 'callback_csat'],
    ...['thorough_top2', 'attitude_top2', 'ease_top2', 'low_score_followup'],
  ],
  as_of: ['backlog', 'backlog_breached'],
};

const occasions: ReadonlyMap<string, Occasion> = new Map(
  (['answer', 'resolution', 'as_of'] as const).flatMap(occasion =>
    metricsBy[occasion].map(id => [id, occasion] as const),
  ),
);

/** Of a metric of the catalogue; undefined of one that counts contacts for whoever has them now. */
export const occasionOf = (id: string): Occasion | undefined => occasions.get(id);
