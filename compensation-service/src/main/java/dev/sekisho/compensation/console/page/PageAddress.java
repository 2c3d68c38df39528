package dev.sekisho.compensation.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The address of a page with its filters, so that whoever gets the address sees the same. */
final class PageAddress {

    private final StringBuilder text;
    private boolean asked;

    PageAddress(String path) {
        this.text = new StringBuilder(path);
    }

    /** A filter; nothing where nothing was chosen. */
    PageAddress with(String name, Object valueOrNull) {
        if (valueOrNull != null) {
            text.append(asked ? '&' : '?').append(name).append('=');
            text.append(URLEncoder.encode(valueOrNull.toString(), StandardCharsets.UTF_8));
            asked = true;
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
