package dev.sekisho.link.link.rest;

import dev.sekisho.kit.problem.ProblemException;

/** What callers hear about links that are not there for them. */
final class LinkProblems {

    private LinkProblems() {}

    static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such link").build();
    }
}
