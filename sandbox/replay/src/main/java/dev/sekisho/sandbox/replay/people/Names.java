package dev.sekisho.sandbox.replay.people;

import dev.sekisho.sandbox.actor.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Artificial names with their readings; persons of one name differ by birth date and document. */
final class Names {

    private static final List<Name> FAMILY = List.of(
            new Name("見本", "ミホン"),
            new Name("例題", "レイダイ"),
            new Name("架空", "カクウ"),
            new Name("仮名", "カメイ"),
            new Name("標本", "ヒヨウホン"),
            new Name("雛形", "ヒナガタ"),
            new Name("凡例", "ハンレイ"),
            new Name("模型", "モケイ"),
            new Name("試作", "シサク"),
            new Name("手本", "テホン"));

    private static final List<Name> GIVEN = List.of(
            new Name("太郎", "タロウ"),
            new Name("花子", "ハナコ"),
            new Name("一郎", "イチロウ"),
            new Name("良子", "ヨシコ"),
            new Name("三郎", "サブロウ"),
            new Name("和子", "カズコ"),
            new Name("健", "ケン"),
            new Name("恵", "メグミ"),
            new Name("明", "アキラ"),
            new Name("幸子", "サチコ"));

    /** Longer than a bank keeps; without voice marks, so that each kana is one place of the field. */
    private static final Name LONG = new Name("長井名前之関所野", "ナカイナマエノセキシヨノ");

    private static final Name LONG_GIVEN = new Name("太郎之助貴美之兄之友之助匠", "タロウノスケキミノアニノトモノスケシヨウ");
    private static final Name BEFORE_MARRIAGE = new Name("旧姓", "キユウセイ");
    private static final Name WICKED = new Name("悪人", "アクニン");
    private static final LocalDate OLDEST = LocalDate.of(1940, 1, 1);
    private static final int BIRTH_DAYS = 22_000;
    private static final int TEN_DIGITS = 1_000_000_000;

    private final Random random;

    Names(Random random) {
        this.random = random;
    }

    Person anybody() {
        return person(pick(FAMILY), pick(GIVEN));
    }

    /** Somebody whose name a bank cuts off at the end of its field. */
    Person longName() {
        return person(LONG, LONG_GIVEN);
    }

    Person thief() {
        return person(WICKED, pick(GIVEN));
    }

    /** As the bank still writes the name of somebody who married. */
    static String beforeMarriage(Person person) {
        String given = person.nameKana().substring(person.nameKana().indexOf(' '));
        return BEFORE_MARRIAGE.kana() + given;
    }

    private Name pick(List<Name> names) {
        return names.get(random.nextInt(names.size()));
    }

    private Person person(Name family, Name given) {
        return new Person(
                family.kanji() + " " + given.kanji(),
                family.kana() + " " + given.kana(),
                OLDEST.plusDays(random.nextInt(BIRTH_DAYS)),
                "東京都見本区架空町" + (1 + random.nextInt(9)) + "-2-3",
                "R-%010d".formatted(random.nextInt(TEN_DIGITS)),
                "FURIGANA_IN_CREDENTIAL",
                true);
    }

    private record Name(String kanji, String kana) {}
}
