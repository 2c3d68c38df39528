package dev.sekisho.identity.token;

import java.util.List;

/** The key that signs now, and all that others may have to check by: the next, the present and the last. */
public interface SigningKeys {

    SigningKey current();

    List<PublishedKey> published();
}
