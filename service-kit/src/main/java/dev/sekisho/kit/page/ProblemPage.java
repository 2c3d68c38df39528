package dev.sekisho.kit.page;

import dev.sekisho.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Why there is no other page: in words, with the code that the API would have answered, and a reference to the log.
 *
 * @param particulars what the problem says of itself, as label and value
 */
public record ProblemPage(String said, String code, String reference, List<Particular> particulars) {

    static ProblemPage of(Problem problem, Words words, String reference) {
        return new ProblemPage(
                words.of(PageText.about(problem.status(), problem.code())),
                problem.code(),
                reference,
                particulars(problem, words).toList());
    }

    private static Stream<Particular> particulars(Problem problem, Words words) {
        return problem.members().entrySet().stream().flatMap(member -> switch (member.getKey()) {
            case "rule" -> Stream.of(new Particular(words.of(PageText.RULE), String.valueOf(member.getValue())));
            case "violations" -> violations(member.getValue(), words);
            default -> Stream.empty();
        });
    }

    private static Stream<Particular> violations(Object all, Words words) {
        return all instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .map(one -> new Particular(
                                words.of(PageText.FIELD), one.get("field") + " (" + one.get("rule") + ")"))
                : Stream.empty();
    }

    /** One of them. */
    public record Particular(String label, String value) {}
}
