package dev.sekisho.sandbox.acceptance;

import dev.sekisho.sandbox.launcher.RunningSuite;
import dev.sekisho.sandbox.launcher.Suite;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the whole suite once for all stories, as separate processes, and ends it after the last. */
public final class OneSuite implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSuite.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneSuite.class))
                .computeIfAbsent(Running.class)
                .suite();
    }

    /** Closed by JUnit when all tests have run. */
    static final class Running implements AutoCloseable {

        private final RunningSuite suite = Suite.temporary().start();

        RunningSuite suite() {
            return suite;
        }

        @Override
        public void close() {
            suite.close();
        }
    }
}
