package dev.sekisho.sandbox.world.boot;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The world's settings; the credentials are sandbox values by intent, and services refuse them in production. */
@ConfigMapping(prefix = "sekisho.world")
interface WorldSettings {

    /** The folder that keeps the world over a restart; without it the world forgets. */
    Optional<Path> data();

    /** The longest a move of the clock waits for those who poll it. */
    @WithDefault("10S")
    Duration clockAcknowledgement();

    /** From which scripted faults are drawn. */
    @WithDefault("20200910")
    long seed();

    /** A JSON file with more banks, in the form of the bundled banks.json. */
    Optional<Path> moreBanks();

    /** Under which address the world speaks of itself; without it, the one by which it was called. */
    Optional<URI> publicUrl();

    /** Where the eKYC vendor sends its webhooks; without it, it sends none. */
    Optional<URI> ekycWebhookUrl();

    /** The secret of the vendor's signatures. */
    @WithDefault("sandbox-webhook-secret")
    String ekycWebhookSecret();

    /** Where the eKYC vendor mitome sends its webhooks; without it, it sends none. */
    Optional<URI> mitomeWebhookUrl();

    /** The secret of that vendor's signatures. */
    @WithDefault("sandbox-mitome-secret")
    String mitomeWebhookSecret();
    /** Where the message gateway sends its receipts; without it, it sends none. */
    Optional<URI> receiptWebhookUrl();

    /** The secret of the gateway's signatures. */
    @WithDefault("sandbox-receipt-secret")
    String receiptWebhookSecret();

    /** PEM file with the operator's public key, by which banks know its signed requests; without it none is believed. */
    Optional<Path> operatorKey();

    /** Where banks say that a depositor has answered in the app; the bank's code is put behind it; without it, nowhere. */
    Optional<URI> bankNotificationUrl();

    /** The operator's key for vendor, gateway and carrier. */
    @WithDefault("sandbox-key")
    String apiKey();

    /** What the carrier calls itself in what it signs. */
    @WithDefault("https://carrier.sekisho.example")
    String carrierIssuer();

    /** The operator as the banks and the carrier know it. */
    @WithDefault("sekisho")
    String bankClientId();

    /** The operator's secret at the banks. */
    @WithDefault("sandbox-secret")
    String bankClientSecret();

    Paying paying();

    /** The account from which the operator pays; the same defaults as compensation-service has in a sandbox. */
    interface Paying {

        @WithDefault("0998")
        String bankCode();

        @WithDefault("001")
        String branchCode();

        /** ORDINARY or CURRENT. */
        @WithDefault("CURRENT")
        String accountType();

        @WithDefault("0007654")
        String accountNumber();

        /** 委託者コード, of ten digits. */
        @WithDefault("9980000001")
        String senderCode();

        /** In half-width kana. */
        @WithDefault("ｾｷｼﾖﾍﾟｲ")
        String holder();

        /** What is on it when the world begins. */
        @WithDefault("1000000000")
        long openingYen();

        /** How many days after a transfer one that could not be credited is booked back. */
        @WithDefault("2")
        int returnDays();
    }
}
