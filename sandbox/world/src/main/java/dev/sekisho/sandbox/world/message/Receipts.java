package dev.sekisho.sandbox.world.message;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Receipts for every message, as scripted for its receiver; a script belongs to one run of the world. */
public final class Receipts {

    private final ReceiptCourier courier;
    private final Map<String, ReceiptScript> scripts = new ConcurrentHashMap<>();

    public Receipts(ReceiptCourier courier) {
        this.courier = courier;
    }

    public void script(String to, ReceiptScript script) {
        scripts.put(to, script);
    }

    public void sent(Message message) {
        ReceiptScript script = scripts.getOrDefault(message.to(), ReceiptScript.USUAL);
        boolean forged = script.manner() == ReceiptScript.Manner.FORGED;
        script.says().forEach(state -> courier.carry(message.reference(), state, forged));
    }
}
