package dev.sekisho.kit.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer of RFC 9457 on its way out.
 *
 * <p>What it carries is written for the caller: a stable code, a sentence, members. Never an exception's message.
 */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    /**
     * @param status the HTTP status, 400 to 599
     * @param code the stable last part of the problem's type, in lower case with dashes
     * @param title one sentence, the same for every occurrence
     */
    public static Builder of(int status, String code, String title) {
        return new Builder(status, code, title);
    }

    public Problem problem() {
        return problem;
    }

    /** Collects the members of one problem. */
    public static final class Builder {

        private final int status;
        private final String code;
        private final String title;
        private final Map<String, Object> members = new LinkedHashMap<>();
        private String detail;

        private Builder(int status, String code, String title) {
            this.status = status;
            this.code = code;
            this.title = title;
        }

        /** A sentence about this occurrence, written by us: never the message of an exception. */
        public Builder detail(String sentence) {
            this.detail = sentence;
            return this;
        }

        /** A member of its own; left out when {@code value} is null. */
        public Builder with(String member, Object value) {
            if (value != null) {
                members.put(member, value);
            }
            return this;
        }

        public ProblemException build() {
            return new ProblemException(new Problem(status, code, title, detail, members));
        }
    }
}
