package org.hamroh.portal.daylight;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hamroh.portal.site.PortalProperties;
import org.hamroh.portal.upstream.ServiceProblem;
import org.hamroh.portal.workspace.HomeCard;
import org.hamroh.portal.workspace.PersonalServices;
import org.hamroh.portal.workspace.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The services whose events are watched, and where the administrator finds them. */
@Configuration(proxyBeanMethods = false)
class DaylightConfiguration {
    private static final String PATH = "/workspace/events";

    @Bean
    EventSources eventSources(PersonalServices services, PortalProperties portal) {
        Map<String, EventsClient> clients = new LinkedHashMap<>();
        portal.administered()
                .forEach((service, address) -> clients.put(service, services.client(EventsClient.class, address)));
        return new EventSources(clients);
    }

    @Bean
    Section events() {
        return new Section(95, "events.section", PATH, PATH, Set.of("admin"));
    }

    /** On the first page, one sentence: whether there is anything to look at. */
    @Bean
    HomeCard eventsCard(EventSources sources) {
        return () -> {
            try {
                return Optional.of(new HomeCard.Text("events.title", sentence(sources), PATH, "events.open"));
            } catch (ServiceProblem e) {
                if (EventSources.isRefusal(e)) {
                    return Optional.empty();
                }
                throw e;
            }
        };
    }

    private static String sentence(EventSources sources) {
        var all = sources.all();
        if (all.stream().anyMatch(ServiceView::alarming)) {
            return "events.card-late";
        }
        if (all.stream().anyMatch(each -> !each.letters().items().isEmpty())) {
            return "events.card-letters";
        }
        return all.stream().anyMatch(each -> each.flow() == null) ? "events.card-away" : "events.card-fine";
    }
}
