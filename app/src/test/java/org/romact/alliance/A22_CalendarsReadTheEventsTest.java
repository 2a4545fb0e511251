package org.romact.alliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.romact.RunningRomact;
import org.romact.Visitor;

/** A calendar program reads what we publish (parsed by ical4j) and sees a change, a move and a cancellation. */
class A22_CalendarsReadTheEventsTest {
    private final RunningRomact romact = RunningRomact.get();
    private final Visitor reader = new Visitor(romact);

    @Test
    void oneEventIsReadAsItIs() throws Exception {
        HeldEvent event = new HeldEvent().published();
        Calendar calendar = parsed("/en/events/" + event.slug() + ".ics");
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
        List<VEvent> entries = calendar.getComponents(Component.VEVENT);
        assertThat(entries).hasSize(1);
        VEvent entry = entries.getFirst();
        assertThat(entry.getUid().orElseThrow().getValue()).isEqualTo(event.id);
        assertThat(entry.getSummary().getValue()).isEqualTo(event.title);
        assertThat(entry.getDescription().getValue())
                .contains("How to write a local plan.", "/en/events/" + event.slug());
        assertThat(entry.getLocation().getValue()).contains("Strada Morii 1", "Romania");
        DtStart<Temporal> start = entry.getDateTimeStart();
        DtEnd<Temporal> end = entry.getDateTimeEnd();
        assertThat(ZonedDateTime.from(start.getDate()).toInstant()).isEqualTo(event.begins.toInstant());
        assertThat(ZonedDateTime.from(end.getDate()).toInstant())
                .isEqualTo(event.begins.plusHours(7).toInstant());
        assertThat(entry.getStatus().getValue()).isEqualTo("CONFIRMED");
    }

    @Test
    void aMoveRaisesTheSequenceAndACancellationIsSaid() throws Exception {
        HeldEvent event = new HeldEvent().published();
        String address = "/en/events/" + event.slug() + ".ics";
        assertThat(sequence(address)).isZero();
        event.with("summary-en", "Other words.").change();
        assertThat(sequence(address)).as("other words move nothing").isZero();
        event.with("place", "Library").change();
        assertThat(sequence(address)).isEqualTo(1);
        event.act("cancel");
        VEvent entry = (VEvent) parsed(address).getComponents(Component.VEVENT).getFirst();
        assertThat(entry.getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void calendarsOfAllOfACountryAndOfATownHoldTheirEvents() throws Exception {
        RunningRomact.Town town = romact.newTown();
        HeldEvent here = new HeldEvent().with("town", town.slug()).published();
        HeldEvent elsewhere = new HeldEvent()
                .with("country", "SK")
                .with("zone", "Europe/Bratislava")
                .published();
        HeldEvent draft = new HeldEvent().added();
        assertThat(uids("/en/events.ics")).contains(here.id, elsewhere.id).doesNotContain(draft.id);
        assertThat(uids("/bg/events/country/RO.ics")).contains(here.id).doesNotContain(elsewhere.id);
        assertThat(uids("/en/events/country/SK.ics")).contains(elsewhere.id).doesNotContain(here.id);
        assertThat(uids("/en/events/town/" + town.slug() + ".ics")).containsExactly(here.id);
        assertThat(reader.get("/en/events/country/XX.ics").statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/events/town/no-such-town.ics").statusCode()).isEqualTo(404);
        assertThat(reader.get("/en/events/" + draft.slug() + ".ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoAsksAgainWithTheTagOfTheLastAnswerGetsNothingNew() {
        HeldEvent event = new HeldEvent().published();
        String address = "/en/events/" + event.slug() + ".ics";
        HttpResponse<String> first = reader.get(address);
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again =
                reader.send(HttpRequest.newBuilder(romact.at(address)).header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        event.with("summary-en", "New words.").change();
        assertThat(reader.send(HttpRequest.newBuilder(romact.at(address)).header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noLineIsLongerThanRfc5545Allows() {
        HeldEvent event = new HeldEvent()
                .with("title-bg", "Обучение за местни планове ".repeat(6) + "🙂")
                .published();
        String calendar = reader.get("/bg/events/" + event.slug() + ".ics").body();
        assertThat(calendar.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(calendar.replace("\r\n ", "")).contains("Обучение за местни планове Обучение", "🙂");
    }

    private int sequence(String address) throws Exception {
        VEvent entry = (VEvent) parsed(address).getComponents(Component.VEVENT).getFirst();
        return entry.getSequence().getSequenceNo();
    }

    private List<String> uids(String address) throws Exception {
        List<VEvent> entries = parsed(address).getComponents(Component.VEVENT);
        return entries.stream()
                .map(entry -> entry.getUid().orElseThrow().getValue())
                .toList();
    }

    private Calendar parsed(String address) throws Exception {
        return new CalendarBuilder().build(new StringReader(reader.get(address).body()));
    }
}
