package dev.sekisho.sandbox.world.ekyc;

/** One verification, opened by the operator; the application is null until the applicant acted, and never changes then. */
public record Session(String sessionId, String externalId, Method method, Application application) {

    Session with(Application shown) {
        return new Session(sessionId, externalId, method, shown);
    }

    public Result result() {
        if (application == null) {
            return Result.PROCESSING;
        }
        return application.genuine() ? Result.APPROVED : Result.REJECTED;
    }

    /** What the vendor says; only a final one counts. */
    public enum Result {
        PROCESSING,
        APPROVED,
        REJECTED;

        public boolean isFinal() {
            return this != PROCESSING;
        }
    }
}
