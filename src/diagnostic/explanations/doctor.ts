import type { DoctorFacts } from '../sentences/doctor.ts';
import { type Remedy, remedied } from './remedy.ts';

const nothing = ['不需要处理。', 'Nothing.'] as const;
const restore = [
  '从备份恢复，或移走数据库后重新导入全部原始文件。',
  'Restore a backup, or move the database away and ingest the original files again.',
] as const;

/** What `doctor` finds. */
export const doctorRemedies: Readonly<Record<keyof DoctorFacts, Remedy>> = {
  'doctor/versions': remedied(
    [
      'yardstick、Node、SQLite 和数据库结构的版本。',
      'The versions of yardstick, Node, SQLite and the database.',
    ],
    nothing,
  ),
  'doctor/sqlite': remedied(
    [
      'SQLite 太旧：两个进程同时写入可能丢失数据。',
      'SQLite is too old: two processes that write at once can lose data.',
    ],
    ['重新安装 yardstick（npm ci）。', 'Install yardstick again (npm ci).'],
  ),
  'doctor/none': remedied(
    ['还没有数据库。', 'There is no database yet.'],
    ['首次导入时自动建立。', 'The first ingest makes it.'],
  ),
  'doctor/sound': remedied(['数据库文件完好。', 'The file of the database is sound.'], nothing),
  'doctor/damaged': remedied(['数据库文件已损坏。', 'The file of the database is damaged.'], restore),
  'doctor/references': remedied(
    ['有记录或拒收行指向不存在的导入。', 'Records or rejected rows belong to no import.'],
    restore,
  ),
  'doctor/accounts': remedied(
    ['每次导入的账目与库中的记录相符。', 'The accounts of every import agree with what is stored.'],
    nothing,
  ),
  'doctor/import': remedied(
    ['一次导入的账目与库中的行数不符。', 'The accounts of an import do not agree with what is stored.'],
    [
      '运行 yardstick imports forget 编号，再重新导入该文件。',
      'Run yardstick imports forget ID and ingest the file again.',
    ],
  ),
  'doctor/total': remedied(
    [
      '来源的记录数与各次导入的账目不符。',
      'A source has more or fewer records than its imports account for.',
    ],
    restore,
  ),
  'doctor/collapsed': remedied(
    ['由事件归并的联系记录数不符。', 'The contacts made of events are more or fewer than there should be.'],
    restore,
  ),
  'doctor/mode': remedied(
    ['他人可以读写数据库或密钥。', 'Others can read or write the database or its key.'],
    ['用 chmod 收回他人的权限；doctor 给出命令。', 'Take that away with chmod; doctor prints the command.'],
  ),
  'doctor/links': remedied(
    [
      '数据库有多个硬链接，从另一个名称写入会损坏它。',
      'The database has several hard links; writing through another name damages it.',
    ],
    ['删除其余链接，或复制一份再删除。', 'Remove the others, or copy the file and remove them.'],
  ),
  'doctor/leftover': remedied(
    [
      '有未并入数据库的日志：上次中断留下的，或另一个进程正在使用。',
      'A log is not merged yet: an earlier run was cut off, or another process is at work.',
    ],
    ['不要删除或移动它；下次导入时自动并入。', 'Neither delete nor move it; the next ingest merges it.'],
  ),
  'doctor/network': remedied(
    ['数据库在网络文件夹中。', 'The database is on a network file system.'],
    [
      '一次只让一台机器使用；最好移到本机磁盘。',
      'Use it from one machine at a time; a local disk is better.',
    ],
  ),
  'doctor/synced': remedied(
    [
      '数据库在同步的文件夹中，同步可能损坏正在使用的数据库。',
      'The database is in a synchronised folder, which can damage it while in use.',
    ],
    ['移到不同步的文件夹，或将 .yardstick 排除在同步之外。', 'Move it elsewhere, or exclude .yardstick.'],
  ),
};
