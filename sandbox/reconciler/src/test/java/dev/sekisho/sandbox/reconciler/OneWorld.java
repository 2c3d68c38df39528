package dev.sekisho.sandbox.reconciler;

import java.sql.SQLException;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Starts the world by hand once for all classes, and ends it after the last. */
public final class OneWorld implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        SoundWorld.world = context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OneWorld.class))
                .computeIfAbsent(Running.class)
                .world;
    }

    /** Closed by JUnit when all tests have run. */
    static final class Running implements AutoCloseable {

        private final HandMadeWorld world;

        Running() throws Exception {
            world = new HandMadeWorld();
        }

        @Override
        public void close() throws SQLException {
            world.close();
        }
    }
}
