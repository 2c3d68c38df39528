package dev.sekisho.identity.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A gateway that keeps what it was given, and can be told to take nothing. */
public final class SentMessages implements MessageGateway {

    private static final Pattern CODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private final List<Message> sent = new ArrayList<>();
    private boolean away;
    private int accepted = -1;

    @Override
    public Delivery send(Message message) {
        if (away) {
            return Delivery.NOT_ACCEPTED;
        }
        sent.add(message);
        return Delivery.ACCEPTED;
    }

    @Override
    public Map<UUID, Delivery> send(List<Message> messages) {
        Map<UUID, Delivery> deliveries = new HashMap<>();
        for (Message message : messages) {
            Delivery delivery = accepted == 0 ? Delivery.NOT_ACCEPTED : send(message);
            accepted--;
            deliveries.put(message.reference(), delivery);
            if (delivery != Delivery.ACCEPTED) {
                break;
            }
        }
        return deliveries;
    }

    /** Of the next that come together only so many are taken. */
    public void takesOnly(int messages) {
        accepted = messages;
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    public List<Message> all() {
        return List.copyOf(sent);
    }

    public Message last() {
        return sent.get(sent.size() - 1);
    }

    /** The last run of exactly six digits in the last message. */
    public String lastCode() {
        Matcher matcher = CODE.matcher(last().text());
        String code = null;
        while (matcher.find()) {
            code = matcher.group();
        }
        return code;
    }
}
