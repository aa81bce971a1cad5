package org.hamroh.portal.daylight;

import java.util.List;
import org.hamroh.portal.daylight.EventsClient.Flow;
import org.hamroh.portal.daylight.EventsClient.Letters;
import org.hamroh.portal.daylight.EventsClient.Topic;
import org.jspecify.annotations.Nullable;

/**
 * One service on the page.
 *
 * @param name its id; a key names it to people
 * @param flow null when it did not answer
 * @param letters the first page of those that wait
 */
record ServiceView(String name, @Nullable Flow flow, Letters letters) {
    /** @param state the end of a key: current, catching-up, retrying, not-begun, or published for a topic nobody reads here */
    record Row(Topic topic, String state) {}

    public List<Row> rows() {
        return flow == null
                ? List.of()
                : flow.topics().stream()
                        .map(topic -> new Row(topic, state(flow, topic)))
                        .toList();
    }

    private static String state(Flow flow, Topic topic) {
        if (topic.use().equals("published")) {
            return "published";
        }
        if (flow.retries().stream().anyMatch(retry -> retry.topic().equals(topic.name()))) {
            return "retrying";
        }
        if (topic.lag() == 0) {
            return "current";
        }
        return topic.partitions().stream().allMatch(each -> each.committed() == null) ? "not-begun" : "catching-up";
    }

    /** Whether somebody should look into it: events wait too long to leave, or the broker is away. */
    public boolean alarming() {
        return flow != null && (flow.outbox().late() || flow.brokerAway());
    }
}
