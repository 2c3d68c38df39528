package dev.sekisho.link.evidence;

import dev.sekisho.link.decision.Words;
import java.util.List;
import java.util.stream.Collectors;

/** What the independent-evidence rule says of one link, always in words. */
public sealed interface Verdict {

    /** The findings that led to it, in the order of the policies. */
    List<Finding> findings();

    Words words();

    /** A stable code for the record: the tier, or the first finding that refuses. */
    String code();

    /** The evidence is independent; weaknesses, if there are any, put it into the second tier. */
    record Granted(Tier tier, List<Finding> findings) implements Verdict {

        public Granted {
            findings = List.copyOf(findings);
            if (findings.stream().anyMatch(Finding::refuses) || findings.isEmpty() != (tier == Tier.T1)) {
                throw new IllegalArgumentException("the first tier has no finding, the second only weaknesses");
            }
        }

        @Override
        public String code() {
            return tier.name();
        }

        @Override
        public Words words() {
            return tier == Tier.T1
                    ? new Words(
                            "本人確認と銀行の認証は互いに独立し、十分に強いため、T1とします。",
                            "Identity and the bank's factors are independent and strong: tier T1.")
                    : joined(
                            "確認は互いに独立していますが、弱い点があるためT2とします。",
                            "The evidence is independent but weak in places: tier T2. ",
                            findings);
        }
    }

    /** No link comes of it. */
    record Refused(List<Finding> findings) implements Verdict {

        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty() || !findings.stream().allMatch(Finding::refuses)) {
                throw new IllegalArgumentException("a refusal names what refuses");
            }
        }

        @Override
        public String code() {
            return findings.get(0).name();
        }

        @Override
        public Words words() {
            return joined("連携をお断りします。", "Refused. ", findings);
        }
    }

    private static Words joined(String ja, String en, List<Finding> findings) {
        return new Words(
                ja + findings.stream().map(finding -> finding.words().ja()).collect(Collectors.joining()),
                en + findings.stream().map(finding -> finding.words().en()).collect(Collectors.joining(" ")));
    }
}
