"""Common Japanese surnames, to find names that nothing else marks as such.

Written from memory, not from a list of anybody's; surnames that are everyday words
(中央, 石油) and those of one letter, save a few with a title behind them, are left out.
"""

from __future__ import annotations

SURNAMES = tuple(
    """
佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤
清水 山崎 山﨑 阿部 池田 橋本 石川 山下 小川 石井 長谷川 後藤 岡田 近藤 前田 藤田 遠藤 青木 坂本 村上 太田
金子 藤井 福田 西村 三浦 竹内 中川 岡本 松田 原田 中野 小野 田村 藤原 中山 石田 小島 和田 森田 内田 柴田
酒井 宮崎 横山 高木 安藤 宮本 大野 工藤 小山 今井 高田 増田 丸山 杉山 村田 大塚 新井 小松 平野 藤本 河野
上野 野口 武田 松井 千葉 菅原 岩崎 木下 久保 佐野 野村 松尾 市川 菊地 杉本 古川 大西 島田 水野 桜井 高野
渡部 吉川 山内 西田 菊池 飯田 北村 小池 安田 荒木 古田 松岡 川口 本田 川崎 永井 吉村 樋口 五十嵐 望月 荒井
秋山 川上 石原 岩田 服部 馬場 大久保 堀江 関口 浅野 片山 早川 土屋 福島 川村 本間 東山 須藤 黒田 内藤 成田
田口 大石 星野 矢野 平田 尾崎 熊谷 吉岡 八木 中西 辻本 榎本 川田 松村 大橋 石橋 白井 西川 浜田 濱田 片岡
""".split()
)
ONE_LETTER = ("林", "森", "原", "辻", "堀", "関", "南", "岸", "谷")
"""Names only where a title follows."""
