package dev.sekisho.compensation.bulletin;

/** The name under which we publish; nobody else's bulletin is entered under it. */
public record PublisherName(String value) {

    public PublisherName {
        if (value.isBlank() || value.length() > Announcement.MAX_PUBLISHER) {
            throw new IllegalArgumentException("we have a name");
        }
    }
}
