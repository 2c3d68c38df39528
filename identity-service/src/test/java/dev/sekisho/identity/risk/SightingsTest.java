package dev.sekisho.identity.risk;

import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.identity.transaction.Transaction;

class SightingsTest extends SightingsContract {

    private final Sightings sightings = new InMemorySightings();

    @Override
    Sightings sightings() {
        return sightings;
    }

    @Override
    Transaction transaction() {
        return new NoTransaction();
    }
}
