package dev.sekisho.identity.screening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A written name in the one form in which old, new and variant characters of Japanese names are the same. */
final class KanjiForm {

    /** Each text is one character in its forms; the first stands for all. */
    private static final List<String> FORMS = List.of(
            "斎斉齋齊", "辺邊邉", "沢澤", "高髙", "崎﨑嵜", "徳德", "浜濱濵", "広廣", "国國圀", "桜櫻", "真眞", "恵惠", "瀬瀨", "竜龍", "島嶋嶌", "富冨", "桑桒",
            "昇曻", "円圓", "滝瀧", "吉𠮷", "柳栁桺", "槙槇", "横橫", "黒黑", "緑綠", "関關", "塩鹽", "亀龜", "渋澁澀", "寿壽", "学學", "栄榮", "弥彌",
            "実實", "宝寶寳", "蔵藏", "静靜", "清淸", "曽曾", "増增", "条條", "壮壯", "荘莊", "乗乘", "礼禮", "礒磯", "芦蘆", "茎莖", "蛍螢", "豊豐",
            "鉄鐵鐡", "鶏鷄", "麦麥", "万萬", "与與", "両兩", "予豫", "仏佛", "伝傳", "来來", "児兒", "剣劍劔", "勲勳", "区區", "医醫", "参參", "台臺",
            "号號", "売賣", "変變", "壱壹", "尭堯", "岳嶽", "峰峯", "巌巖", "帯帶", "応應", "恒恆", "悦悅", "戸戶", "拝拜", "挙擧", "数數", "旧舊", "暁曉",
            "楽樂", "権權", "歩步", "毎每", "渓溪", "湾灣", "灯燈", "点點", "焼燒", "猪豬", "瑶瑤", "画畫", "尽盡", "県縣", "禄祿", "秋穐", "穂穗", "粋粹",
            "糸絲", "経經", "継繼", "総總", "緒緖", "声聲", "臓臟", "舎舍", "芸藝", "薫薰", "薬藥", "虫蟲", "装裝", "覚覺", "覧覽", "観觀", "誉譽", "読讀",
            "頼賴", "遥遙", "郎郞", "郷鄕", "釈釋", "鋭銳", "録錄", "間閒", "隠隱", "霊靈", "青靑", "顕顯", "館舘", "駅驛", "髄髓", "鴎鷗", "黄黃", "凜凛",
            "桧檜");

    private static final Map<Integer, Integer> FIRST = first();
    private static final int VARIATION_FIRST = 0xE0100;
    private static final int VARIATION_LAST = 0xE01EF;

    private KanjiForm() {}

    static String of(String written) {
        StringBuilder form = new StringBuilder(written.length());
        written.codePoints()
                .filter(character -> !isVariation(character))
                .forEach(character -> form.appendCodePoint(FIRST.getOrDefault(character, character)));
        return form.toString();
    }

    /** Marks which shape of a character is meant; the character is the same. */
    private static boolean isVariation(int character) {
        return character >= VARIATION_FIRST && character <= VARIATION_LAST
                || character >= 0xFE00 && character <= 0xFE0F;
    }

    private static Map<Integer, Integer> first() {
        Map<Integer, Integer> first = new HashMap<>();
        for (String forms : FORMS) {
            int[] all = forms.codePoints().toArray();
            for (int character : all) {
                first.putIfAbsent(character, all[0]);
            }
        }
        return Map.copyOf(first);
    }
}
