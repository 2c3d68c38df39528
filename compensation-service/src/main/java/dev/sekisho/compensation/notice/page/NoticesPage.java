package dev.sekisho.compensation.notice.page;

import java.util.List;

/** Genuine notices, the newest first. @param cut whether there are older ones that match */
public record NoticesPage(NoticeSearch asked, List<GenuineNotice> found, boolean cut) {

    public NoticesPage {
        found = List.copyOf(found);
    }
}
