package dev.sekisho.kit.page;

import dev.sekisho.kit.page.Frame.Way;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shows pages: a template's content within the one frame. Templates lie below {@code src/main/jte}, are compiled with the
 * service, and take {@code view}, {@code words} and {@code visit}, whichever they name.
 */
@ApplicationScoped
public class Pages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    private final TemplateEngine templates;
    private final Visit visit;
    private final Rooms rooms;
    private final Doors doors;
    private final Assets assets;

    Pages(Visit visit, Rooms rooms, Doors doors, Assets assets) {
        this.templates = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Thread.currentThread().getContextClassLoader());
        this.visit = visit;
        this.rooms = rooms;
        this.doors = doors;
        this.assets = assets;
    }

    /** A page. @param title what the window is called: the template has it as its one {@code h1} */
    public Response show(String title, String template, Object view) {
        return show(200, title, template, view);
    }

    public Response show(int status, String title, String template, Object view) {
        return Response.status(status)
                .type(HTML)
                .entity(page(title, template, view, visit.roles()))
                .build();
    }

    /** A part of a page, for htmx to put in its place: no frame around it. */
    public Response part(String template, Object view) {
        return Response.ok(content(template, view)).type(HTML).build();
    }

    /** After something was done: look there, so that going back or reloading does it not again. @param path of ours */
    public static Response lookAt(String path) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(path).toASCIIString())
                .build();
    }

    /** A filter's value, or null where a form sent an empty field. */
    public static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    String page(String title, String template, Object view, Set<String> held) {
        var page = new StringOutput();
        String inner = content(template, view);
        templates.render(
                "kit/frame.jte",
                Map.of("frame", frame(title, held), "content", (Content) output -> output.writeContent(inner)),
                page);
        return page.toString();
    }

    private String content(String template, Object view) {
        var content = new StringOutput();
        templates.render(template, Map.of("view", view, "words", visit.words(), "visit", visit), content);
        return content.toString();
    }

    private Frame frame(String title, Set<String> held) {
        Words words = visit.words();
        boolean isOfStaff = !doors.roomAt(visit.path()).map(Room::isForAnybody).orElse(true);
        return new Frame(
                words,
                title,
                assets.addressOf(Assets.STYLE),
                assets.addressOf(Assets.SCRIPT),
                isOfStaff,
                rooms.shownTo(held).stream().map(room -> way(words, room)).toList(),
                door(words, held),
                new Way(
                        words.language().other().ownName(),
                        visit.addressIn(words.language().other()),
                        false));
    }

    private Way way(Words words, Room room) {
        return new Way(words.of(room.title()), doors.to(room), room.has(visit.path()));
    }

    private Optional<Way> door(Words words, Set<String> held) {
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Way(words.of(PageText.SIGN_OUT), doors.to(Rooms.SIGN_OUT), false));
    }
}
