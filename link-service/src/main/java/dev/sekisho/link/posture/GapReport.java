package dev.sekisho.link.posture;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.evidence.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What the operator hands to a bank (A19), as Markdown, first in Japanese and then in English: how its posture stands
 * against the baseline, what is missing for the first tier and what that would open.
 *
 * @param waiting how many requests between the two are neither done nor refused
 * @param outlived how many links were made before its posture was lowered
 */
public record GapReport(Bank bank, LocalDate day, List<Part> parts, long waiting, long outlived) {

    public GapReport {
        Objects.requireNonNull(bank, "bank");
        Objects.requireNonNull(day, "day");
        parts = List.copyOf(parts);
    }

    /** One class of customers. */
    public record Part(PostureVersion version, GapAnalysis gaps) {}

    public String markdown() {
        return in(Language.JA) + "\n---\n\n" + in(Language.EN);
    }

    private String in(Language language) {
        StringBuilder text = new StringBuilder();
        line(
                text,
                "# " + language.say("口座連携の認証方式 差分報告: ", "Gap report: ") + plain(bank.name()) + " (" + bank.code()
                        + ")");
        line(text, "");
        line(text, language.say("作成日 ", "As of ") + day + language.say("、接続方式 ", ", connection ") + bank.connection());
        if (parts.isEmpty()) {
            line(text, "");
            line(text, language.say("合意された認証方式がありません。連携できません。", "No posture was agreed; nothing can be linked."));
        }
        parts.forEach(part -> part(text, part, language));
        line(text, "");
        line(text, "## " + language.say("両者の間で", "Between the two of us"));
        line(text, "");
        line(text, "- " + language.say("未了の要望: ", "requests not done: ") + waiting);
        line(text, "- " + language.say("方式が弱まる前に作られた連携: ", "links made under a better posture: ") + outlived);
        return text.toString();
    }

    private void part(StringBuilder text, Part part, Language language) {
        GapAnalysis gaps = part.gaps();
        line(text, "");
        line(text, "## " + part.version().key().customers());
        line(text, "");
        line(
                text,
                language.say("版の発効: ", "Version in force since ")
                        + part.version().validFrom());
        part.version()
                .terms()
                .review()
                .ifPresent(review -> line(
                        text,
                        language.say("直近の点検 ", "Last review ")
                                + review.on()
                                + language.say("、次回期限 ", ", next due ")
                                + review.nextDue()));
        line(text, language.say("判定: ", "Verdict: ") + verdict(gaps.now(), language));
        line(text, "");
        line(text, language.say("| 基準 | 状況 | 内容 |", "| control | standing | what |"));
        line(text, "| --- | --- | --- |");
        gaps.lines()
                .forEach(each -> line(
                        text,
                        "| " + each.control() + " | "
                                + language.of(each.standing().words()) + " | " + language.of(each.words()) + " |"));
        line(text, "");
        steps(text, gaps, language);
    }

    private void steps(StringBuilder text, GapAnalysis gaps, Language language) {
        line(text, "### " + language.say("T1に足りないもの", "What is missing for T1"));
        line(text, "");
        if (bank.connection() == Connection.LEGACY) {
            line(
                    text,
                    "- "
                            + language.say(
                                    "銀行の画面での認証(リダイレクト方式)への移行。これなしには連携できません。",
                                    "A move to authentication on the bank's own page; without it nothing can be linked."));
        }
        gaps.steps()
                .forEach(step -> line(text, "- " + language.of(step.words()) + " → " + verdict(step.then(), language)));
        if (gaps.reachesTheFirstTier()) {
            line(text, "- " + language.say("ありません。", "Nothing."));
        } else {
            line(text, "");
            line(
                    text,
                    language.say(
                            "T1で開くもの: 待機なしの入金、最初の24時間は30,000円、72時間まで1日50,000円。T2は24時間(郵送通知では7日間)待機し、72時間10,000円まで。",
                            "What T1 opens: charging at once, 30,000 yen in the first 24 h and 50,000 yen a day to 72 h; T2 waits"
                                    + " 24 h (7 days where notice goes by post) and carries 10,000 yen for 72 h."));
        }
    }

    private static String verdict(Verdict verdict, Language language) {
        return "**" + verdict.code() + "** " + language.of(verdict.words());
    }

    /** A name cannot begin a line, a link or a table of its own. */
    private static String plain(String name) {
        return name.replaceAll("[\\[\\]()|*_`<>#\\\\]", " ");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    /** One of the two. */
    private enum Language {
        JA(Words::ja),
        EN(Words::en);

        private final Function<Words, String> voice;

        Language(Function<Words, String> voice) {
            this.voice = voice;
        }

        String of(Words words) {
            return voice.apply(words);
        }

        String say(String ja, String en) {
            return of(new Words(ja, en));
        }
    }
}
