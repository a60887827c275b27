"""How Chinese writes numbers, units, dates and hedges; sources: GB/T 15835-2011 (numerals), the order of 1984 on legal units of measurement,
the Civil Code, article 1259 (what includes its own number), and the classifiers of Chao Yuen Ren's grammar; nouns and verbs from statistical prose.

Everything is in simplified characters; TRADITIONAL maps the others onto them, one character to one. In strings a blank separates entries.
"""

# -- numerals --------------------------------------------------------------------------------------------------------------
DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
TENS = {"十": 10, "百": 100, "千": 1000}
MYRIADS = {"万": 10**4, "亿": 10**8}
TRADITIONAL_FORMS = (
    "萬億兩點個餘約過幾數間條達噸裡號後從來東為與於這間應時時週鐘層輛盤幣鎊圓貫壹貳參肆伍陸柒捌玖拾佰仟歲畝頃厘釐熱傳車門學橋館員國區縣鎮戶書圖業"
    "場機島漁遊貨醫師護種項處張隻雙組隊團長減漲擴縮將預計歷現實佔並對會兒總產資電網衛導飛鐵運動類農藝術劇開設觀讀較際當腦樓標積華攝溫氣終紀"
)
SIMPLIFIED_FORMS = (
    "万亿两点个余约过几数间条达吨里号后从来东为与于这间应时时周钟层辆盘币镑圆贯一二三四五六七八九十百千岁亩顷厘厘热传车门学桥馆员国区县镇户书图业"
    "场机岛渔游货医师护种项处张只双组队团长减涨扩缩将预计历现实占并对会儿总产资电网卫导飞铁运动类农艺术剧开设观读较际当脑楼标积华摄温气终纪"
)
WIDE_FORMS = "０１２３４５６７８９％．（）：；！？／＋－［］＄￡￥～"
ASCII_FORMS = "0123456789%.():;!?/+-[]$£¥~"

# -- units -----------------------------------------------------------------------------------------------------------------
UNITS = {
    "meter": "米", "kilometer": "公里 千米", "centimeter": "厘米 公分", "millimeter": "毫米", "micrometer": "微米", "nanometer": "纳米", "decimeter": "分米",
    "nautical_mile": "海里", "mile": "英里", "foot": "英尺", "inch": "英寸", "yard": "码", "light_year": "光年",
    "kilometer^2": "平方公里 平方千米", "meter^2": "平方米 平米 ㎡", "centimeter^2": "平方厘米", "hectare": "公顷", "mu": "亩", "acre": "英亩",
    "square_mile": "平方英里", "square_foot": "平方英尺",
    "meter^3": "立方米", "kilometer^3": "立方公里 立方千米", "centimeter^3": "立方厘米", "liter": "升 公升", "milliliter": "毫升", "gallon": "加仑",
    "tonne": "吨 公吨", "kilogram": "公斤 千克", "gram": "克", "milligram": "毫克", "microgram": "微克", "pound": "磅", "ounce": "盎司", "carat": "克拉",
    "year": "年 个年头 周岁 岁", "month": "个月 个多月", "week": "周 个星期 星期 个礼拜", "day": "天 个昼夜", "hour": "小时 个小时 个钟头", "minute": "分钟",
    "second": "秒 秒钟", "millisecond": "毫秒", "century": "个世纪",
    "kilowatt_hour": "千瓦时 度电", "megawatt_hour": "兆瓦时", "gigawatt_hour": "吉瓦时", "joule": "焦耳", "kilojoule": "千焦", "kilocalorie": "千卡 大卡",
    "watt": "瓦 瓦特", "kilowatt": "千瓦", "megawatt": "兆瓦", "gigawatt": "吉瓦", "metric_horsepower": "马力",
    "volt": "伏 伏特", "kilovolt": "千伏", "ampere": "安培", "milliampere_hour": "毫安时", "ohm": "欧姆",
    "pascal": "帕 帕斯卡", "hectopascal": "百帕", "kilopascal": "千帕", "megapascal": "兆帕", "bar": "巴",
    "hertz": "赫兹", "kilohertz": "千赫", "megahertz": "兆赫", "gigahertz": "吉赫", "decibel": "分贝", "lumen": "流明", "lux": "勒克斯",
    "byte": "字节", "kilobyte": "千字节", "megabyte": "兆字节", "gigabyte": "吉字节", "terabyte": "太字节", "bit": "比特", "pixel": "像素",
    "degC": "摄氏度 ℃ °C", "degF": "华氏度 ℉ °F", "kelvin": "开尔文", "knot": "节",
    "percent": "%", "permille": "‰", "percentage_point": "个百分点 百分点", "basis_point": "个基点 基点",
}  # fmt: skip
# What is said to be of something else: a knot or a bar only where the sentence speaks of speed or pressure.
CUED_UNITS = {
    "节": "航速 时速 速度 风速",
    "巴": "压力 气压 压强",
    "码": "距离 射程",
    "升": "排量 容量 容积 水 油 饮料 奶 酒 汽油 每升",
    "伏": "电压",
    "帕": "压",
}
# Characters behind a unit that make another word of it.
UNIT_SPOILERS = {
    "米": "饭 粉 线 酒 兰 面", "克": "隆 服 拉", "年": "级 制 轻 度 代 货 产 薪 会 夜 龄 报 期", "天": "津 下 空 山 桥 坛 平", "秒": "杀", "周": "年 岁 边",
    "吨": "位", "码": "头", "里": "程", "亩": "产", "升": "级 学", "元": "旦 素 宵 老 帅 件 宇 月", "瓦": "斯", "公里": "",
    "千米": "", "岁": "月", "节": "课 目 日 能 约 假 气", "个月": "饼", "个星期": "", "伏": "特", "分钟": "", "安培": "",
}  # fmt: skip
CURRENCIES = {
    "CNY": "元人民币 元 块钱 圆 人民币", "USD": "美元 美金 美圆", "EUR": "欧元", "HKD": "港元 港币", "JPY": "日元 日圆", "GBP": "英镑", "TWD": "新台币 台币",
    "AUD": "澳元 澳大利亚元", "CAD": "加元 加拿大元", "SGD": "新加坡元 新元 坡币", "NZD": "新西兰元", "KRW": "韩元", "RUB": "卢布", "CHF": "瑞士法郎",
    "THB": "泰铢", "INR": "印度卢比", "MYR": "林吉特", "IDR": "印尼盾", "VND": "越南盾", "BRL": "雷亚尔", "ZAR": "兰特", "TRY": "里拉", "SEK": "瑞典克朗",
    "NOK": "挪威克朗", "DKK": "丹麦克朗", "PHP": "菲律宾比索", "MXN": "墨西哥比索", "": "卢比 法郎 比索 克朗 盾",
}  # fmt: skip
CURRENCY_SIGNS = {"¥": "CNY", "$": "USD", "US$": "USD", "HK$": "HKD", "€": "EUR", "£": "GBP", "RMB": "CNY", "CNY": "CNY", "USD": "USD", "人民币": "CNY"}
# After "/" or "每": what a quantity is given for.
DENOMINATORS = {
    "年": "year", "月": "month", "日": "day", "天": "day", "小时": "hour", "时": "hour", "分钟": "minute", "秒": "second", "吨": "tonne", "公斤": "kilogram",
    "千克": "kilogram", "克": "gram", "平方米": "meter^2", "平方公里": "kilometer^2", "立方米": "meter^3", "亩": "mu", "公顷": "hectare", "升": "liter",
    "人": "person", "户": "household", "股": "share", "桶": "barrel", "公里": "kilometer", "米": "meter", "千瓦时": "kilowatt_hour", "度": "kilowatt_hour",
    "件": "piece", "张": "piece", "辆": "vehicle", "平米": "meter^2", "周": "week",
}  # fmt: skip

# -- counting --------------------------------------------------------------------------------------------------------------
# Between the number and the noun that it counts.
CLASSIFIERS = (
    "个 家 座 所 名 位 条 艘 辆 架 台 套 件 种 项 间 栋 幢 户 口 只 头 匹 棵 株 张 本 册 部 份 批 场 处 片 颗 粒 枚 对 双 组 群 支 队 列 趟 门 道 笔 起 宗"
    " 例 具 尊 幅 首 篇 封 副 根 把 盏 面 扇 顶 杯 瓶 箱 袋 桶 包 盒 届 层 块 轮 类 款 段 朵 艇 孔 眼 排 部分 代 班 节 次 步 站 卷 期 斤 公担 盘 岛 垛 股 级"
)
# Nouns that stand right behind a number; some of them classify another noun as well ("300户居民").
COUNT_NOUNS = "辆次 艘次 台次 人次 架次 班次 车次 航次 标箱 标准箱 人 户 床 字 国 省 市 县 村 校 店 站点 工作日 车道 桌 岁以上人 倍以上人"
PLACE_NOUNS = frozenset("国 省 市 县 村 校 店".split())  # "两国" and "三市" are those just named: no count in characters
MOTION = frozenset("进入上出走搬去来回赴获报住离乘坐看听捐")  # between two nouns these make the first one the subject
FINAL_CLASSIFIERS = frozenset("级 斤 公担 次 期 届 代 步 段 节".split())  # the noun behind these is not what is counted
# Nouns that statistics count; the longest that ends a phrase is its head.
NOUNS = frozenset(
    "车流量 客流量 人流量 在校生 考生 生源 企业 公司 工厂 商户 店铺 商店 门店 网点 超市 酒店 饭店 餐馆 餐厅 客栈 民宿 银行 机构 组织 协会 团体 部门"
    " 单位 平台 园区 开发区 基地 车间 作坊 合作社"
    " 学校 小学 中学 大学 高校 院校 学院 幼儿园 教室 班级 课程 专业 学生 中学生 小学生 大学生 研究生 毕业生 新生 教师 老师 教授 学者 专家 院士 校长"
    " 医院 诊所 卫生院 病床 床位 医生 医师 护士 患者 病人 病例 确诊病例 死者 伤者 遇难者 儿童 孩子 婴儿 老人 老年人 青年 青少年 妇女 男子 女子 男性 女性"
    " 人 人员 人口 居民 村民 市民 农民 渔民 工人 员工 职工 工程师 技术人员 志愿者 游客 旅客 乘客 观众 读者 用户 客户 顾客 会员 党员 干部 代表 委员 嘉宾"
    " 运动员 选手 球员 队员 士兵 警察 消防员 司机 船员 劳动力 家庭 农户 贫困户 住户 户 桥 大桥 桥梁 跨海大桥 隧道 公路 高速公路 铁路 高铁 道路 街道 线路"
    " 航线 地铁 地铁线 路线 车站 地铁站 火车站 公交站 站点 机场 港口 码头 泊位 灯塔 船 船舶 渔船 货船 轮船 渡轮 客轮 游船 集装箱 列车 动车 汽车 车辆"
    " 新能源汽车 电动车 公交车 出租车 卡车 货车 自行车 摩托车 飞机 航班 博物馆 图书馆 美术馆 展览馆 纪念馆 文化馆 科技馆 剧院 影院 电影院 音乐厅 体育馆"
    " 体育场 展厅 展馆 书店 公园 广场 景区 景点 森林公园 湿地 自然保护区 花园 动物园 寺庙 教堂 遗址 古迹 村 村庄 乡 镇 乡镇 县 区 市 城市 城镇 社区"
    " 小区 省份 国家 地区 岛 岛屿 海岛 湖 湖泊 河流 河 水库 水闸 大坝 山峰 电站 水电站 核电站 风电场 风机 充电桩 加油站 基站 服务器 数据中心 机柜 机器人"
    " 设备 机器 仪器 手机 电脑 软件 应用 系统 网站 项目 工程 产品 商品 品种 物种 植物 动物 鸟 鸟类 候鸟 鱼 鱼类 树 树木 苗木 果树 花卉 牛 羊 猪 奶牛"
    " 书 图书 书籍 报纸 杂志 期刊 论文 专利 发明专利 标准 法律 法规 文件 条例 合同 协议 订单 意见 建议 提案 案件 事故 火灾 地震 台风 爆炸 案例 投诉 奖项"
    " 奖牌 金牌 银牌 铜牌 展品 文物 藏品 作品 画 照片 影片 电影 电视剧 节目 歌曲 游戏 比赛 球队 俱乐部 活动 会议 展览 演出 讲座 语言 民族 岗位 工作岗位"
    " 住房 房屋 住宅 公寓 套房 房间 客房 座位 席位 车位 停车位 楼房 高楼 建筑 仓库 厂房 实验室 研究所 研究中心 中心 论坛 任务 措施 政策 指标 步骤 字 词"
    " 孔 墓葬 古墓 雕像 塔 庙 井 油井 矿 煤矿 矿山 油田 气田 卫星 火箭 恒星 行星 星系 候选人 议员 士 球迷 选民 难民 移民 劳动者 从业人员 就业岗位 商标"
    " 站 口 门 房 馆 校 车 店".split()
)
# A noun phrase ends before these; NOUN_PARTS are words that contain one and do not end it.
STOPS = frozenset(
    "的 在 是 为 有 和 与 及 或 被 将 把 了 已 也 都 均 就 从 向 对 以 于 由 至 到 并 而 但 还 又 可 能 会 约 占 达 共 其 每 比 较 同 则 仅 经 未".split()
)
STOP_WORDS = (
    "参加 参与 参观 建成 投入 开放 位于 分布 完成 实现 增长 增加 减少 下降 上升 接受 获得 获评 开工 竣工 通车 投用 运营 启用 入驻 落户 签约 注册 成立 出席"
    " 前来 来到 进入 使用 享受 同时 分别 其中 覆盖 遍布 组成 构成 正在 进行 提供 需要 受益 受伤 死亡 遇难 失踪 报名 通过 毕业 就业 就读 纳入 列入 得到 取得"
    " 发生 出现 开业 开展 举行 举办 展出 陈列 收藏 停靠 靠泊 往返 相当 左右 以上 以下 以内 上下 跨越 连接 横跨 不等 全部 目前 今年 去年 登陆 抵达 分布 上市"
    " 复工 复产 受灾 撤离 转移 生活 居住 工作 长大 被困 感染 治愈 出院 起飞 降落 停运 停课 关闭 拆除 重建 改造 脱贫 摘帽 获奖 展开 联合 共同 主要 年均 当天"
).split()
NOUN_PARTS = (
    "在校 在职 在线 在建 在岗 在册 有色 对外 与会 和平 有机 有限 有轨 有效 有关 可再生 可移动 能源 能力 新能源 会议 会员 会展 会计 从业 从事 至少"
    " 以色列 将军 共享"
    " 共青团 公共 对口 到达 高能 可穿戴 比赛 比特 同学 同类 经济 经营 经典 未成年 未来 为民 都市 都会 首都 其他 其它 就业 同城 智能 节能 储能 职能"
    " 功能 博览会 展会"
    " 协会 社会 委员会 商会 工会 学会 音乐会 运动会 议会 银行 已建 拟建 新建 扩建 已有 文化 大会 晚会 洽谈会 对接 达标 经销 可编程 未婚 已婚 达人"
    " 人均 平均 均价 可支配 占地 占比 比重 比例 同比 市区 收入 将近 每股 每年"
).split()
# Verbs and adverbs between a noun and the number behind it ("学校达到300所").
LINKS = (
    "占 历时 为期 耗时 距今 长达 耗资 达到 达 共有 共计 共 有 为 是 至 到 已 超过 增长 增加 约 则 了 已经 已达 总计 合计 累计 近 仅 只 约为 突破"
    " 新增 增至 升至 降至 减至 减少 下降 上升"
    " 扩大 提高 回升 建成 投入 完成 实现 总数 数量 总量 数 人数 总 平均 大约 不足 不到 不少于 至少 最多 高达 多达 接近 将近 超 过 逾 分别 各 达成"
    " 保持 在 稳定"
    " 上涨 下跌 同比 环比 比 较 上年 又 还 其中 也 首次 一举 再 由 从 计划 预计 将 力争 要 拥有 设有 开设 接待 收藏 停靠 招收"
).split()

# -- hedges ------------------------------------------------------------------------------------------------------------------
HEDGES_BEFORE = {
    "about": "约 大约 大概 大致 约莫 近 将近 接近 差不多 估计 据估计 预估",
    "more_than": "超过 超 逾 突破 多于 高于 大于 超出 过 高出 已超 远超 长于",
    "at_least": "不少于 不低于 不小于 至少 起码 最少 最低 不下 不下于 上",
    "less_than": "不到 不足 少于 低于 小于 未满 不满 未达 未到",
    "at_most": "不超过 不多于 不高于 不大于 至多 最多 最高不超过 不逾 控制在",
}
DOUBTFUL_HEDGES = frozenset({"上", "过", "近", "超", "最低", "逾"})  # only right before the number
# The signs before a hedge that make another word of it ("最近", "通过").
HEDGE_SPOILERS = {
    "近": "最附靠邻临亲将接",
    "过": "经通度走渡跨穿越路不来难",
    "上": "以之历路网线海陆地晚早年月周同岸加送身桌会",
    "超": "赶高反",
    "约": "合条节预契公制违签",
}
FILLERS = ("了", "为", "有", "占", "达", "达到", "在", "共", "共有", "其", "每年", "总计")
HEDGES_AFTER = {
    "about": "左右 上下 前后",
    "more_than": "多 余 有余 以外 开外 出头",
    "at_least": "以上 及以上 或以上 起 之上",
    "at_most": "以下 以内 及以下 之内 或以下",
}
# "in all" before the number says nothing of how exact it is
EQUATION_WORDS = ("约合", "合", "折合", "约", "相当于", "约等于", "约折合", "折合成", "等于", "即", "约为", "合计约", "")

# -- ranks, names, labels ----------------------------------------------------------------------------------------------------
RANK_BEFORE = (
    "排名",
    "排在",
    "位居",
    "位列",
    "列",
    "名列",
    "居",
    "跃居",
    "跻身",
    "升至",
    "降至",
    "升到",
    "全国",
    "全省",
    "世界",
    "全球",
    "全市",
    "亚洲",
    "总量",
    "稳居",
    "排",
    "位次",
)
RANK_AFTER = ("位", "名", "大", "高", "长", "多", "快", "低")
NAME_AFTER_ORDINAL = (
    "届 次 期 版 轮 批 代 号 集 季 师 军 中学 小学 医院 人民医院 实验 大街 大道 高级 屏 方面 回 辑 部 场 局 轮次 阶段 步 人 天 年 个五年".split()
)
LABEL_AFTER_ORDINAL = "页 章 节 款 卷 项 编 条第 条规定 条、 条和 条款 段 行 栏".split()
IDIOM_ORDINALS = (
    "第一时间 第一书记 第一手 第一线 第一方阵 第三方 第三产业 第二产业 第一产业 第三者 第三世界 第二课堂 第一责任人 第一生产力 第一夫人 第二天 第一天".split()
)
LABELS_BEFORE = ("双", "图", "表", "附件", "附录", "例", "注", "编号", "附表", "附图", "专栏", "公式")
LABELS_AFTER = ("号", "楼", "室", "路公交", "路车", "年级", "周年", "班的", "版", "型", "后出生", "年制", "年级学生", "高地", "国道", "省道", "县道", "期债券")
PHONE_WORDS = ("电话", "热线", "传真", "手机", "拨打", "致电", "邮编", "微信", "账号", "编号", "证号", "学号", "咨询", "QQ", "号码")
# Fixed expressions and places that begin with a numeral and a classifier or unit.
NUMERAL_NAMES = (
    "一带一路 一国两制 一方面 一步一步 一系列 一部分 三门峡 五台山 五台县 七台河 三里屯 八里桥 六里桥 五棵松 十里河 三个代表 四个全面 五位一体 三位一体"
    " 两个一百年 四个自信 四个意识 两个维护 五个一 三个一 两会 两岸 两侧 两边 两地 一户一 一村一 一家一 一人一 一天天 一年年 一次次 一个个 一座座"
    " 一条条 一万年 千上万 百上千"
    " 三天两头 十年树木 百年树人 一年四季 一年一度 十年如一日 一年级 三把火 四个现代化 八项规定 三支一扶 七上八下 五条人 七天连锁 九个头 一口气 一面 三级跳"
    " 千里之外 万里长城 一亩三分地 三五成群 一米阳光 三个和尚 五千年文明 三十而立 二人转 三人行 四人帮 八国联军 双一流 两弹一星 三国 一元化 二元"
    " 多元 三元 五元"
    " 两面派 两口子 两面 一场 三峡 三条腿 五道口 六道 一层 三层楼高".split()
)

# -- change and mood ---------------------------------------------------------------------------------------------------------
UP = (
    "增长 增加 增幅 增速 上升 上涨 涨幅 提高 提升 增 涨 升幅 扩大 攀升 回升 新增 净增 增长率 多增 高出 增产 增收 扩容 增持 跃升 激增 猛增 大增 飙升 延长"
    " 增量 上调 上浮 升高 攀高 增多 加快 多"
).split()
DOWN = (
    "下降 减少 降低 下滑 下跌 跌幅 降幅 回落 减 降 跌 缩减 缩短 减幅 少 萎缩 锐减 骤降 下调 下浮 减产 减收 收窄 缩小 暴跌 流失 放缓 低 裁减 削减 压减 压缩"
).split()
NEEDS_COMPARISON = frozenset({"多", "少", "高出", "低", "降", "减", "升", "增"})  # "比上年多300人"; alone they are too short to mean it
CHANGE_LINKS = (
    "了",
    "约",
    "近",
    "超",
    "超过",
    "为",
    "达",
    "达到",
    "逾",
    "大约",
    "将近",
    "接近",
    "不到",
    "不足",
    "至少",
    "共",
    "均",
    "速度为",
    "率为",
    "率达",
    "幅度为",
    "幅度达",
    "分别",
    "高达",
)
LEVELS = ("到", "至", "为历史")
CHANGE_NOUNS = {
    "up": "的?(?:同比|环比|年均|平均)?(?:增长|增幅|增速|涨幅|升幅|提升|增量)",
    "down": "的?(?:同比|环比|年均|平均)?(?:下降|降幅|跌幅|下跌|减幅|减少|下滑)",
}
PLANNED = "计划 拟 将 预计 力争 目标 规划 有望 争取 拟建 将建 预期 预测 即将 将要 打算 准备 确保 要达到 将达 预计到 展望".split()
ESTIMATED = "估计 估算 据估计 据测算 测算 推算 大概估计 据推算".split()
DENIED = "并非 不是 没有达到 未达到 否认 并没有".split()
HYPOTHETICAL = "如果 假如 若 倘若 假设 要是 一旦 假使".split()

# -- dates -------------------------------------------------------------------------------------------------------------------
RELATIVE_YEARS = {
    "大前年": ("document", -3), "前年": ("document", -2), "去年": ("document", -1), "今年": ("document", 0), "本年": ("document", 0), "明年": ("document", 1),
    "后年": ("document", 2), "当年": ("text", 0), "同年": ("text", 0), "该年": ("text", 0), "那一年": ("text", 0), "次年": ("text", 1), "翌年": ("text", 1),
    "第二年": ("text", 1), "上年": ("text", -1), "上一年": ("text", -1), "前一年": ("text", -1),
}  # fmt: skip
RELATIVE_MONTHS = {
    "上上个月": ("document", -2), "上个月": ("document", -1), "上月": ("document", -1), "本月": ("document", 0), "这个月": ("document", 0),
    "下个月": ("document", 1), "下月": ("document", 1), "当月": ("text", 0), "同月": ("text", 0), "次月": ("text", 1),
}  # fmt: skip
RELATIVE_WEEKS = {"上周": -1, "上星期": -1, "上个星期": -1, "本周": 0, "这周": 0, "本星期": 0, "这个星期": 0, "下周": 1, "下星期": 1, "下个星期": 1}
RELATIVE_DAYS = {
    "大前天": ("document", -3), "前天": ("document", -2), "昨天": ("document", -1), "昨日": ("document", -1), "昨晚": ("document", -1), "明天": ("document", 1),
    "明日": ("document", 1), "后天": ("document", 2), "当天": ("text", 0), "当日": ("text", 0), "次日": ("text", 1), "翌日": ("text", 1), "第二天": ("text", 1),
}  # fmt: skip
NOW = "截至目前 截止目前 到目前为止 迄今为止 目前 现在 如今 当前 眼下 现阶段 迄今 今天 今日 至今".split()
WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
SEASONS = {"春": 1, "夏": 2, "秋": 3, "冬": 4}
# Parts of a year or month, as `claims/calendar/stretches.py` cuts them.
YEAR_PARTS = {"年初": "start", "初": "start", "年中": "mid", "中": "mid", "年末": "end", "末": "end", "年底": "end", "底": "end"}
MONTH_PARTS = {"上旬": "early", "中旬": "mid", "下旬": "late", "初": "start", "中": "mid", "底": "end", "末": "end"}
DECADE_PARTS = {"初": "start", "早期": "early", "初期": "early", "中期": "mid", "中叶": "mid", "后期": "late", "末": "end", "末期": "late", "末叶": "late"}
REIGNS = "民国 昭和 平成 令和 洪武 永乐 宣德 成化 嘉靖 万历 崇祯 顺治 康熙 雍正 乾隆 嘉庆 道光 咸丰 同治 光绪 宣统 贞观 开元 天宝 元丰 淳熙".split()
DATE_BEFORE = {
    "截至": "as of", "截止": "as of", "截止到": "as of", "截至到": "as of", "截止至": "as of", "到": "by", "至": "by", "直到": "until", "直至": "until",
    "自": "since", "自从": "since", "从": "from", "由": "from", "早在": "in", "于": "in", "在": "in", "比": "than", "较": "than", "与": "with", "同": "with",
    "和": "with",
}  # fmt: skip
DATE_AFTER = {
    "以来": "since", "起": "since", "开始": "since", "至今": "since", "以后": "after", "之后": "after", "后": "after", "以前": "before", "之前": "before",
    "前": "before",
}  # fmt: skip
COMPARED_AFTER = ("相比", "相较", "比较", "持平", "相当")
FUTURE = ("将", "计划", "预计", "拟", "即将", "有望", "力争", "明年", "未来")
