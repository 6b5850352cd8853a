/**
 * Surnames that together cover nearly everybody. Those that are nearly always another word (和, 时, 单, 应, 全, 水)
 * are left out.
 */

/** Before a given name too: the commonest, since of a rare one the next two characters could be any word. */
export const frequentSurnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付傅邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵钱严覃戴莫孔汤温施樊葛邢齐乔伍庞颜倪庄聂'

/** Of one character, for a character class. */
export const surnames = `${frequentSurnames}高于方程任金石白万武向常康文牛安易章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕季裴霍涂成苗谷盛曲翁骆蓝游辛靳管柴蒙鲍华喻祁蒲房滕屈饶牟艾尤阳穆司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜晏席卫米柏宗瞿桂佟臧闵苟邬边卞姬仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘麻苑迟邝谈匡鞠荆冀郁胥储栗燕楚鄢劳谌奚冼蔺厉伊区郜阚强帅屠朴廉丰卿狄宣晋敬晁芮阙浦伏薄邸辜羊裘邰杭况宿鹿`

/** Of two characters. */
export const compoundSurnames =
  '欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|司徒|司空|端木|独孤|南宫|西门|轩辕|澹台|申屠|太史|万俟|呼延|赫连|濮阳|淳于|拓跋|百里|钟离|鲜于'
