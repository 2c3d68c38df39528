package dev.sekisho.sandbox.actor;

import dev.sekisho.sandbox.infra.SuiteService;
import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.UpSuite;
import java.net.URI;
import java.nio.file.Path;

/** Where the suite is, and where the keys of its tools lie. */
public record Places(URI identity, URI link, URI charge, URI compensation, URI world, Path keys) {

    public static Places of(UpSuite suite) {
        return new Places(
                suite.url(SuiteService.IDENTITY),
                suite.url(SuiteService.LINK),
                suite.url(SuiteService.CHARGE),
                suite.url(SuiteService.COMPENSATION),
                suite.world(),
                suite.keys());
    }

    public static Places of(RunningSuite suite) {
        return new Places(
                suite.url(SuiteService.IDENTITY),
                suite.url(SuiteService.LINK),
                suite.url(SuiteService.CHARGE),
                suite.url(SuiteService.COMPENSATION),
                suite.world(),
                suite.keys());
    }
}
