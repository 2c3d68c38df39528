package dev.sekisho.compensation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.notice.Evidence.Kind;
import dev.sekisho.compensation.notice.NoticeRule.Draft;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be said in public, and on what grounds. */
class NoticePolicyTest {

    private static final Instant NOW = Instant.parse("2020-09-15T00:00:00Z");
    private static final Instant OLDEST = Instant.parse("2019-10-01T00:00:00Z");
    private static final String DENIAL = "今回使われた口座情報が当社から流出した事実はありません。";
    private static final Evidence INVENTORY =
            evidence(Kind.DATA_INVENTORY, "2020-09-01T00:00:00Z", "2020-09-10T00:00:00Z");
    private static final Evidence LOGS = evidence(Kind.ACCESS_LOGS, "2019-09-01T00:00:00Z", "2020-09-14T00:00:00Z");

    @Tag("A54")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "補償のため、暗証番号を入力してください。",
                "ご本人確認のため、口座番号をご連絡ください。",
                "認証コードを返信してください",
                "パスワードを教えてください。当社がお電話することはありません。",
                "Please reply with your ＰＩＮ.",
                "Enter your account number to be paid back"
            })
    void asksNobodyForASecret(String text) {
        assertThat(against(said(text))).contains("ASKS_FOR_A_SECRET");
    }

    @Tag("A54")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社が暗証番号や口座番号の入力をお願いすることはありません。",
                "暗証番号だけで登録できる状態でした。",
                "口座番号を入力しないでください。",
                "We will never ask you to enter your PIN.",
                "ご不明な点は窓口までお知らせください。"
            })
    void warnsAndTellsOfSecrets(String text) {
        assertThat(against(said(text))).isEmpty();
    }

    @Tag("A53")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "くわしくは http://example.invalid へ",
                "くわしくは sekisho.example.com へ",
                "くわしくは bit.example/x へ",
                "ｗｗｗ．example"
            })
    void leadsNobodyToAnAddressByShortMessage(String text) {
        assertThat(against(said(Channel.SMS, text))).contains("ADDRESS_IN_A_MESSAGE");
        assertThat(against(said(Channel.WEB, text))).doesNotContain("ADDRESS_IN_A_MESSAGE");
    }

    @Tag("A55")
    @ParameterizedTest
    @ValueSource(strings = {"被害は120件です。", "被害額は 1,990万円 です。", "１２８人の方", "11 cases so far"})
    void namesNoFigureWithoutItsMoment(String text) {
        assertThat(against(said(text))).contains("FIGURES_WITHOUT_A_MOMENT");
        assertThat(against(asOf(said(text), NOW))).isEmpty();
        assertThat(against(asOf(said(text), NOW.plusSeconds(1)))).containsExactly("FIGURES_OF_THE_FUTURE");
    }

    @Test
    @Tag("A66")
    void saysNotFromUsOnlyWithAnInventoryAndTheLogs() {
        assertThat(against(said(DENIAL))).containsExactly("DENIAL_NOT_DECLARED");
        assertThat(against(denial(Basis.UNCONFIRMED)))
                .containsExactly("DENIAL_UNCONFIRMED", "DENIAL_WITHOUT_INVENTORY", "DENIAL_WITHOUT_LOGS");
        assertThat(against(denial(Basis.CONFIRMED, INVENTORY))).containsExactly("DENIAL_WITHOUT_LOGS");
        assertThat(against(denial(Basis.CONFIRMED, LOGS))).containsExactly("DENIAL_WITHOUT_INVENTORY");
        assertThat(against(denial(Basis.CONFIRMED, INVENTORY, LOGS))).isEmpty();
    }

    @Tag("A66")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "当社からの流出は確認されていません。",
                "お客さまの情報は漏えいしていません。",
                "情報が漏れた事実はございません。",
                "口座情報が流出したことはない。",
                "No leak from our systems was found."
            })
    void knowsADenialByItsWords(String text) {
        assertThat(against(said(text))).containsExactly("DENIAL_NOT_DECLARED");
    }

    @Tag("A66")
    @ParameterizedTest
    @ValueSource(strings = {"口座情報の流出により、ご迷惑をおかけし、申し訳ございません。", "暗証番号が漏れないようご注意ください。", "流出元を調査しています。"})
    void takesNoApologyForADenial(String text) {
        assertThat(against(said(text))).isEmpty();
    }

    @Test
    @Tag("A66")
    void looksAtNothingThatIsStillToCome() {
        Evidence ahead = evidence(Kind.ACCESS_LOGS, "2019-09-01T00:00:00Z", "2199-01-01T00:00:00Z");

        assertThat(against(denial(Basis.CONFIRMED, INVENTORY, ahead))).containsExactly("EVIDENCE_OF_THE_FUTURE");
    }

    @Test
    @Tag("A66")
    void withoutAnyDamageFreshLogsAreEnough() {
        assertThat(NoticePolicy.against(new Draft(denial(Basis.CONFIRMED, INVENTORY, LOGS), NOW, NOW)))
                .isEmpty();
        assertThat(NoticePolicy.against(new Draft(denial(Basis.CONFIRMED, INVENTORY), NOW, NOW)))
                .containsExactly("DENIAL_WITHOUT_LOGS");
    }

    @Test
    @Tag("A66")
    void looksAtTheLogsFromTheOldestDamageOnWithoutAGap() {
        Evidence first = evidence(Kind.ACCESS_LOGS, "2019-09-01T00:00:00Z", "2020-03-01T00:00:00Z");
        Evidence second = evidence(Kind.ACCESS_LOGS, "2020-03-01T00:00:00Z", "2020-09-14T00:00:00Z");
        Evidence late = evidence(Kind.ACCESS_LOGS, "2020-03-02T00:00:00Z", "2020-09-14T00:00:00Z");

        assertThat(against(denial(Basis.CONFIRMED, INVENTORY, second, first))).isEmpty();
        assertThat(against(denial(Basis.CONFIRMED, INVENTORY, first))).containsExactly("DENIAL_WITHOUT_LOGS");
        assertThat(against(denial(Basis.CONFIRMED, INVENTORY, first, late))).containsExactly("DENIAL_WITHOUT_LOGS");
        assertThat(against(denial(Basis.CONFIRMED, INVENTORY, late))).containsExactly("DENIAL_WITHOUT_LOGS");
    }

    @Test
    @Tag("A66")
    void oldGroundsSayNothingOfToday() {
        Instant later = NOW.plus(Duration.ofDays(60));

        assertThat(NoticePolicy.against(new Draft(denial(Basis.CONFIRMED, INVENTORY, LOGS), OLDEST, later)))
                .containsExactly("DENIAL_WITHOUT_INVENTORY", "DENIAL_WITHOUT_LOGS");
    }

    @Tag("A54")
    @ParameterizedTest
    @EnumSource(Template.class)
    void everyTemplateMayBeSaid(Template template) {
        NoticeText plain = said(template.title() + "\n" + template.text());
        NoticeText said = template == Template.NOT_FROM_US ? denial(Basis.CONFIRMED, INVENTORY, LOGS) : plain;

        assertThat(against(said)).isEmpty();
        assertThat(template == Template.NOT_FROM_US).isEqualTo(!against(plain).isEmpty());
    }

    private static List<String> against(NoticeText said) {
        return NoticePolicy.against(new Draft(said, OLDEST, NOW));
    }

    private static NoticeText said(String text) {
        return said(Channel.WEB, text);
    }

    private static NoticeText said(Channel channel, String text) {
        return new NoticeText(
                channel, "資金移動業者", "お知らせ", text, Basis.CONFIRMED, false, List.of(), Optional.empty(), Optional.empty());
    }

    private static NoticeText asOf(NoticeText said, Instant moment) {
        return new NoticeText(
                said.channel(),
                said.sender(),
                said.title(),
                said.text(),
                said.basis(),
                false,
                List.of(),
                Optional.of(moment),
                Optional.empty());
    }

    private static NoticeText denial(Basis basis, Evidence... evidence) {
        return new NoticeText(
                Channel.WEB,
                "資金移動業者",
                "流出元について",
                DENIAL,
                basis,
                true,
                Arrays.asList(evidence),
                Optional.empty(),
                Optional.empty());
    }

    private static Evidence evidence(Kind kind, String from, String until) {
        return new Evidence(
                kind, "the auditors' room, folder 7", "0".repeat(64), Instant.parse(from), Instant.parse(until));
    }
}
