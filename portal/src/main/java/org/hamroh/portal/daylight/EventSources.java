package org.hamroh.portal.daylight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamroh.portal.upstream.ServiceProblem;
import org.springframework.http.HttpStatus;

/** The services that publish or hear events. */
final class EventSources {
    private final Map<String, EventsClient> clients;

    EventSources(Map<String, EventsClient> clients) {
        this.clients = new LinkedHashMap<>(clients);
    }

    /**
     * The client of a service.
     *
     * @throws ServiceProblem 404 if there is none of this name
     */
    EventsClient of(String service) {
        EventsClient client = clients.get(service);
        if (client == null) {
            throw ServiceProblem.notFound();
        }
        return client;
    }

    /** All of them; one that does not answer is shown as away. */
    List<ServiceView> all() {
        return clients.keySet().stream().map(this::view).toList();
    }

    private ServiceView view(String service) {
        EventsClient client = of(service);
        try {
            EventsClient.Flow flow = client.flow();
            return new ServiceView(
                    service, flow, flow.letters() == 0 ? EventsClient.Letters.NONE : client.letters(null, false));
        } catch (ServiceProblem e) {
            if (!e.unavailable()) {
                throw e;
            }
            return new ServiceView(service, null, EventsClient.Letters.NONE);
        }
    }

    /** Whether all of them refuse the reader: it is not his concern. */
    static boolean isRefusal(ServiceProblem e) {
        return e.is(HttpStatus.FORBIDDEN);
    }
}
