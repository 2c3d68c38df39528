package dev.sekisho.link.app;

import static io.restassured.RestAssured.given;

import dev.sekisho.kit.testing.Tokens;
import dev.sekisho.link.request.ExpireRequests;
import io.quarkus.scheduler.Scheduler;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A customer and the neighbours, over REST. */
abstract class LinkingByApi {

    @Inject
    DataSource dataSource;

    @Inject
    Database database;

    @Inject
    ExpireRequests expire;

    @Inject
    Scheduler workers;

    final Neighbours neighbours = new Neighbours();
    Customer customer;

    @BeforeEach
    void allIsWell() {
        neighbours.allIsWell();
        customer = new Customer(neighbours);
    }

    @AfterEach
    void workersGoOn() {
        workers.resume();
    }

    static Response decision(String request) {
        return given().header("Authorization", Tokens.service("support-tool", "link-service"))
                .get("/internal/v1/link-requests/" + request + "/decision");
    }
}
