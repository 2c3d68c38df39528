package dev.sekisho.identity.proof;

import dev.sekisho.identity.proof.VendorEvent.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes what is sent in a vendor's name: nothing unsigned, and where it only hints, what the vendor answers itself. */
@ApplicationScoped
public class ReceiveDelivery {

    private final EkycVendors vendors;
    private final ReceiveVendorEvent receiveEvent;

    ReceiveDelivery(EkycVendors vendors, ReceiveVendorEvent receiveEvent) {
        this.vendors = vendors;
        this.receiveEvent = receiveEvent;
    }

    /** @param now the machine's time */
    public EventOutcome receive(String vendorName, SignedBody sent, Instant now) {
        Optional<EkycVendor> vendor = vendors.named(vendorName);
        if (vendor.isEmpty()) {
            return EventOutcome.UNSIGNED;
        }
        Delivery delivery = vendor.get().take(sent, now);
        if (delivery instanceof Delivery.Told told) {
            return receiveEvent.receive(told.event());
        } else if (delivery instanceof Delivery.Hinted hint) {
            return fetch(vendor.get(), hint, now);
        }
        return delivery instanceof Delivery.Unsigned ? EventOutcome.UNSIGNED : EventOutcome.MALFORMED;
    }

    /** A hint about something that is not ours costs the vendor no call. */
    private EventOutcome fetch(EkycVendor vendor, Delivery.Hinted hint, Instant now) {
        if (!receiveEvent.isAwaited(hint.session(), hint.proofId())) {
            return receiveEvent.receive(unread(hint));
        }
        return vendor.fetch(hint.session().id(), now)
                .map(event -> receiveEvent.receive(
                        event.proofId().equals(hint.proofId()) ? event.as(hint.eventId()) : unread(hint)))
                .orElse(EventOutcome.UNFETCHED);
    }

    private static VendorEvent unread(Delivery.Hinted hint) {
        return new VendorEvent(
                hint.eventId(),
                hint.session(),
                hint.proofId(),
                false,
                Result.PROCESSING,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
