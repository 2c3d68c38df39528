package dev.sekisho.link.evidence;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.evidence.EvidenceRoot.Authority;
import dev.sekisho.link.evidence.EvidenceRoot.OfBank;
import dev.sekisho.link.evidence.Proof.Statement;
import dev.sekisho.link.evidence.ProofKind.Side;
import dev.sekisho.link.evidence.Verdict.Granted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the independent-evidence rule down as a page: every verdict in it is asked of the rule. */
final class EvidenceRuleDocument {

    private static final BankCode BANK = new BankCode("0998");
    private static final EvidenceRoot OF_BANK = new OfBank(BANK);
    private static final EvidenceRoot OF_ANOTHER_BANK = new OfBank(new BankCode("0999"));

    private static final String HEAD = """
            # The independent-evidence rule

            This page is rendered by `EvidenceRuleDocumentTest` from `IndependentEvidence`, and the build fails when it differs:
            nothing on it is written by hand. What it rests on is [ADR 0008](adr/0008-the-posture-speaks-first.md); why it is
            committed although it is generated is in [ADR 0024](adr/0024-the-bank-directory-is-dated-data.md).

            A link at a bank passes with a proof of identity to the operator whose root is not that bank, *and* enforced proofs at
            that bank of two categories, *and* a compared name whose root is not that bank, *and* a way to tell the depositor.
            Without any weakness it is T1, else T2.
            """;

    private final IndependentEvidence rule;

    EvidenceRuleDocument(IndependentEvidence rule) {
        this.rule = rule;
    }

    String render() {
        return String.join("\n", HEAD, identityAgainstFactors(), oneThingOtherwise(), counts(), findings());
    }

    private String identityAgainstFactors() {
        List<String> lines = new ArrayList<>();
        lines.add("## Identity against the bank's factors\n");
        lines.add(
                "All else at its best: the factors asserted, the name of the state, the depositor told at once, the number's"
                        + " contract verified.\n");
        lines.add(row("enforced at the bank", identities().stream().map(Identity::name)));
        lines.add(rule(identities().size() + 1));
        for (List<ProofKind> factors : factorSets()) {
            lines.add(row(
                    named(factors),
                    identities().stream()
                            .map(identity -> shown(rule.verdict(new Case(identity, factors).evidence())))));
        }
        return String.join("\n", lines) + "\n";
    }

    private String oneThingOtherwise() {
        List<String> lines = new ArrayList<>();
        lines.add("## One thing otherwise\n");
        lines.add("From the best case: identity by chip, PIN and one-time code, all else as above.\n");
        lines.add(row("what is otherwise", Stream.of("verdict", "findings")));
        lines.add(rule(3));
        Case best = new Case(identities().get(1), List.of(ProofKind.BANK_PIN, ProofKind.BANK_ONE_TIME_CODE));
        Map<String, Case> others = new LinkedHashMap<>();
        others.put("nothing", best);
        others.put("the factors are declared, not asserted", best.stated(Statement.DECLARED));
        others.put("the name is the operator's (declared, checked against the kanji)", best.named(Authority.OPERATOR));
        others.put("the name is another bank's", best.named(OF_ANOTHER_BANK));
        others.put("the name is this bank's own", best.named(OF_BANK));
        others.put("no name is compared", best.nameless());
        for (NoticeChannel notice : List.of(NoticeChannel.POST, NoticeChannel.NONE)) {
            others.put("the depositor's notice is " + notice, best.told(notice));
        }
        for (PhoneWorth phone : List.of(PhoneWorth.KNOWN_MOBILE, PhoneWorth.UNKNOWN)) {
            others.put("the number is " + phone, best.reachedAt(phone));
        }
        others.forEach((what, other) -> {
            Verdict verdict = rule.verdict(other.evidence());
            lines.add(row(what, Stream.of(tier(verdict), codes(verdict))));
        });
        return String.join("\n", lines) + "\n";
    }

    private String counts() {
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (Case each : everyCase()) {
            counts.merge(tier(rule.verdict(each.evidence())), 1, Integer::sum);
            all++;
        }
        List<String> lines = new ArrayList<>();
        lines.add("## All cases\n");
        lines.add(
                "Every identity, every set of bank factors by category, both statements, every root of the name, every"
                        + " notice, every worth of the number: " + all + " cases.\n");
        lines.add(row("verdict", Stream.of("cases")));
        lines.add(rule(2));
        counts.forEach((tier, count) -> lines.add(row(tier, Stream.of(count.toString()))));
        return String.join("\n", lines) + "\n";
    }

    private static String findings() {
        List<String> lines = new ArrayList<>();
        lines.add("## What is found, in words\n");
        lines.add(row("finding", Stream.of("effect", "日本語", "English")));
        lines.add(rule(4));
        for (Finding finding : Finding.values()) {
            lines.add(row(
                    finding.name(),
                    Stream.of(
                            finding.refuses() ? "refuses" : "T2",
                            finding.words().ja(),
                            finding.words().en())));
        }
        return String.join("\n", lines) + "\n";
    }

    private List<Case> everyCase() {
        List<Case> all = new ArrayList<>();
        for (Identity identity : identities()) {
            for (List<ProofKind> factors : factorSets()) {
                for (Statement statement : Statement.values()) {
                    for (EvidenceRoot root : List.of(Authority.STATE, Authority.OPERATOR, OF_ANOTHER_BANK, OF_BANK)) {
                        addChannels(
                                all,
                                new Case(identity, factors).stated(statement).named(root));
                    }
                    addChannels(
                            all, new Case(identity, factors).stated(statement).nameless());
                }
            }
        }
        return all;
    }

    private static void addChannels(List<Case> all, Case half) {
        for (NoticeChannel notice : NoticeChannel.values()) {
            for (PhoneWorth phone : PhoneWorth.values()) {
                all.add(half.told(notice).reachedAt(phone));
            }
        }
    }

    private static List<Identity> identities() {
        return List.of(
                new Identity("JPKI", List.of(Proof.asserted(ProofKind.JPKI, Authority.STATE))),
                new Identity("chip", List.of(Proof.asserted(ProofKind.IC_CHIP, Authority.STATE))),
                new Identity("pictures", List.of(Proof.asserted(ProofKind.PHOTO_IMAGE, Authority.OPERATOR))),
                new Identity(
                        "carrier's contract", List.of(Proof.asserted(ProofKind.CARRIER_CONTRACT, Authority.CARRIER))),
                new Identity(
                        "another bank's identification",
                        List.of(Proof.asserted(ProofKind.BANK_IDENTIFICATION, OF_ANOTHER_BANK))),
                new Identity(
                        "this bank's identification", List.of(Proof.asserted(ProofKind.BANK_IDENTIFICATION, OF_BANK))),
                new Identity("none", List.of()));
    }

    /** One kind for each category, in every set of categories; and two kinds of one category, which are one. */
    private static List<List<ProofKind>> factorSets() {
        Map<FactorCategory, ProofKind> byCategory = new EnumMap<>(FactorCategory.class);
        Arrays.stream(ProofKind.values())
                .filter(kind -> kind.side() == Side.BANK)
                .forEach(kind -> byCategory.putIfAbsent(kind.category(), kind));
        List<ProofKind> kinds = List.copyOf(byCategory.values());
        List<List<ProofKind>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << kinds.size(); bits++) {
            List<ProofKind> set = new ArrayList<>();
            for (int kind = 0; kind < kinds.size(); kind++) {
                if ((bits >> kind & 1) == 1) {
                    set.add(kinds.get(kind));
                }
            }
            sets.add(set);
        }
        sets.add(List.of(ProofKind.BANK_PIN, ProofKind.BANK_PASSWORD));
        sets.add(List.of(ProofKind.BANK_ONE_TIME_CODE, ProofKind.BANK_APP));
        return sets;
    }

    private static String named(List<ProofKind> factors) {
        return factors.isEmpty() ? "nothing" : factors.stream().map(Enum::name).collect(Collectors.joining(" + "));
    }

    private static String shown(Verdict verdict) {
        return verdict instanceof Granted ? tier(verdict) : "refused: " + codes(verdict);
    }

    private static String tier(Verdict verdict) {
        return verdict instanceof Granted granted ? granted.tier().name() : "refused";
    }

    private static String codes(Verdict verdict) {
        return verdict.findings().stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    private static String row(String first, Stream<String> others) {
        return "| " + Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ")) + " |";
    }

    private static String rule(int columns) {
        return "|" + " --- |".repeat(columns);
    }

    /** One way in which the operator may have been shown who somebody is. */
    private record Identity(String name, List<Proof> proofs) {}

    /** One case, at its best where nothing else is said. */
    private record Case(
            Identity identity,
            List<ProofKind> factors,
            Statement statement,
            Optional<EvidenceRoot> name,
            NoticeChannel notice,
            PhoneWorth phone) {

        Case(Identity identity, List<ProofKind> factors) {
            this(
                    identity,
                    factors,
                    Statement.ASSERTED,
                    Optional.of(Authority.STATE),
                    NoticeChannel.INSTANT,
                    PhoneWorth.CONTRACT_VERIFIED);
        }

        Case stated(Statement other) {
            return new Case(identity, factors, other, name, notice, phone);
        }

        Case named(EvidenceRoot root) {
            return new Case(identity, factors, statement, Optional.of(root), notice, phone);
        }

        Case nameless() {
            return new Case(identity, factors, statement, Optional.empty(), notice, phone);
        }

        Case told(NoticeChannel other) {
            return new Case(identity, factors, statement, name, other, phone);
        }

        Case reachedAt(PhoneWorth other) {
            return new Case(identity, factors, statement, name, notice, other);
        }

        Evidence evidence() {
            List<Proof> proofs = factors.stream()
                    .map(kind -> new Proof(kind, OF_BANK, statement))
                    .toList();
            return new Evidence(BANK, identity.proofs(), proofs, name, notice, phone);
        }
    }
}
