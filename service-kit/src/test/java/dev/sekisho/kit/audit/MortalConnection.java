package dev.sekisho.kit.audit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** A connection whose process is killed before or after one of its statements or commits: nothing more is sent. */
final class MortalConnection implements InvocationHandler {

    private static final Set<String> STEPS = Set.of("prepareStatement", "commit");

    private final Connection real;
    private final int lastStep;
    private final boolean after;
    private int steps;
    private boolean dead;

    private MortalConnection(Connection real, int lastStep, boolean after) {
        this.real = real;
        this.lastStep = lastStep;
        this.after = after;
    }

    /** @param after whether the step at which it dies is still carried out */
    static Connection dyingAt(Connection real, int step, boolean after) {
        return (Connection) Proxy.newProxyInstance(
                MortalConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new MortalConnection(real, step, after));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        boolean last = STEPS.contains(method.getName()) && ++steps == lastStep;
        if (dead || last && !after) {
            throw die();
        }
        try {
            Object answer = method.invoke(real, arguments);
            if (last && method.getName().equals("commit")) {
                throw die();
            }
            dead = last;
            return answer;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private SQLException die() throws SQLException {
        dead = true;
        real.abort(Runnable::run);
        return new SQLException("killed");
    }
}
