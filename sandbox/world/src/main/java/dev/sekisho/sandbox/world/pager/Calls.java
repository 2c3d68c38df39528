package dev.sekisho.sandbox.world.pager;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom the operator's pager has called and with what, the newest thousand; one key is one call, however often it is told. */
public final class Calls {

    private static final int MOST = 1_000;

    private final Map<String, Call> byKey = new LinkedHashMap<>();

    /** @return whether it is a new one */
    public synchronized boolean add(Call call) {
        boolean isNew = byKey.putIfAbsent(call.key(), call) == null;
        if (byKey.size() > MOST) {
            byKey.remove(byKey.keySet().iterator().next());
        }
        return isNew;
    }

    /** The oldest first. */
    public synchronized List<Call> all() {
        return new ArrayList<>(byKey.values());
    }
}
