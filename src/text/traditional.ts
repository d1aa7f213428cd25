/** Traditional characters of which each has one simplified form, in the order of `simplified`. */
const traditional =
  '丟並佈佔來係倉個們側傘備傳債傷傾僅價儀儘償優儲兒內兩冊凍別刪則剛創劃劑動務勸匯區協厤參員問啓啟單嗎嘗' +
  '嚮嚴囑國圍園圓圖團執堅報場塊墊壓壞壽夠奬學實寧審寫寬將專對導屆層屬崗師帶幫幹幾庫廁廂廠廣廳張強彙後徑' +
  '從復徵徹悅惡愛態慣慮憑懇應戰戶拋捲掃掛採揀揚換揮損搶摯撥撫擇擔據擬擲擺擾攜攝數斷於時暈暢暫曆書會査桿' +
  '條棄棟業極構樁樂樓標樣樹機橫檔檢檯櫃欄權歡歲歷歸殘毀氣決沒沖況淨減測準溝溫滯滿潔濟災為無煩熱營爭爲爾' +
  '牽狀獎獨獲現環產産畢畫異當療發盡監眾睏瞞確碼礙祕禮稅種稱積穩穫筆節範築簡簽籤糾紀約紅納紙級紛紮細紹終' +
  '組結絕絡給統絶經維網緊緒線編緩練緻縣縮總績織繫繳續纔罰義習聞聯聲職聽脫腳臉臺與興舉舊舖艙莊萬蓋薦藥藹' +
  '處號蠻衆術衛衝裏補裝裡製複見規視親覺觀觸訂計訊討訓記訪設許訴診註証評詞詢試話該詳誇誌認語誠誤說説誰課' +
  '調談諉請論諮諷諸諾謂謙講謝謹證識譭議護讀變讓貝負財貨貫責貴買費貼資賓賠賣質賬賺購贖趕踐蹤車軌軍軟較載' +
  '輓輔輕輛輪輸輿轉辦辭辯農迴這連週進遊運過達違遙遜遞遡適遲選遺還邏郵醫釋釐針釦鈴鉤銀銷鋪錄錢錯録錶鍵鍾' +
  '鏈鐘長門閉開間閘閱閲閾關陞陳隊階際隨險隱隻雙雜離難電靈靜響頁頂項順須預領頭頻題額顏顔願類顧顯風飛飲飽' +
  '養館饋馬駁駛騎騷驗驟體鮮黃點齊餘併恆昇麼羣洩癒';

const simplified =
  '丢并布占来系仓个们侧伞备传债伤倾仅价仪尽偿优储儿内两册冻别删则刚创划剂动务劝汇区协历参员问启启单吗尝' +
  '向严嘱国围园圆图团执坚报场块垫压坏寿够奖学实宁审写宽将专对导届层属岗师带帮干几库厕厢厂广厅张强汇后径' +
  '从复征彻悦恶爱态惯虑凭恳应战户抛卷扫挂采拣扬换挥损抢挚拨抚择担据拟掷摆扰携摄数断于时晕畅暂历书会查杆' +
  '条弃栋业极构桩乐楼标样树机横档检台柜栏权欢岁历归残毁气决没冲况净减测准沟温滞满洁济灾为无烦热营争为尔' +
  '牵状奖独获现环产产毕画异当疗发尽监众困瞒确码碍秘礼税种称积稳获笔节范筑简签签纠纪约红纳纸级纷扎细绍终' +
  '组结绝络给统绝经维网紧绪线编缓练致县缩总绩织系缴续才罚义习闻联声职听脱脚脸台与兴举旧铺舱庄万盖荐药蔼' +
  '处号蛮众术卫冲里补装里制复见规视亲觉观触订计讯讨训记访设许诉诊注证评词询试话该详夸志认语诚误说说谁课' +
  '调谈诿请论咨讽诸诺谓谦讲谢谨证识毁议护读变让贝负财货贯责贵买费贴资宾赔卖质账赚购赎赶践踪车轨军软较载' +
  '挽辅轻辆轮输舆转办辞辩农回这连周进游运过达违遥逊递溯适迟选遗还逻邮医释厘针扣铃钩银销铺录钱错录表键钟' +
  '链钟长门闭开间闸阅阅阈关升陈队阶际随险隐只双杂离难电灵静响页顶项顺须预领头频题额颜颜愿类顾显风飞饮饱' +
  '养馆馈马驳驶骑骚验骤体鲜黄点齐余并恒升么群泄愈';

const forms = new Map([...traditional].map((character, index) => [character, simplified.charAt(index)]));

/** Of two meanings of 覆 only one is written 复: 回覆 is 回复, 覆盖 stays. */
const answered = /(?<=[回答批])覆/g;

const first = 0x4e00;
const isForm = new Uint8Array(0x9fff - first + 1);
for (const character of [...forms.keys(), '覆']) isForm[character.charCodeAt(0) - first] = 1;

/** Most texts hold none; to look is many times faster than to replace. */
function hasTraditional(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (isForm[text.charCodeAt(index) - first] === 1) return true;
  }
  return false;
}

/** The text in simplified characters, each in the place of its traditional one; rare ones stay. */
export const toSimplified = (text: string): string =>
  hasTraditional(text)
    ? text.replace(/[\u4e00-\u9fff]/g, character => forms.get(character) ?? character).replace(answered, '复')
    : text;
