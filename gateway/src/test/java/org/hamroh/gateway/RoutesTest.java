package org.hamroh.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.config.RouteProperties;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

class RoutesTest {

    private static Stand stand;

    @BeforeAll
    static void start() {
        stand = new Stand();
    }

    @AfterAll
    static void stop() {
        stand.close();
    }

    @BeforeEach
    void forget() {
        stand.forget();
    }

    @Test
    void everyRouteIsListedHere() {
        Map<String, String> routes = stand.context.getBean(GatewayMvcProperties.class).getRoutes().stream()
                .collect(Collectors.toMap(RouteProperties::getId, RoutesTest::described));

        assertThat(routes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ombudsman", "/api/ombudsman/** -> " + stand.ombudsman.url(),
                        "coordination", "/api/coordination/** -> " + stand.coordination.url(),
                        "loans", "/api/loans/** -> " + stand.loans.url(),
                        "information", "/api/information/** -> " + stand.information.url(),
                        "health", "/api/health/** -> " + stand.health.url(),
                        "identity", "/id/** -> " + stand.identity.url(),
                        "portal", "/** -> " + stand.portal.url()));
    }

    /** What the gateway answers itself: besides the routes nothing else is open, and of these only this much. */
    @Test
    void whatTheGatewayAnswersItselfIsListedHere() {
        assertThat(Map.of(
                        "/.well-known/security.txt", 200,
                        "/actuator/health/readiness", 200,
                        "/actuator/health", 404))
                .allSatisfy((path, status) ->
                        assertThat(stand.get(path).statusCode()).as(path).isEqualTo(status));
        assertThat(stand.applications())
                .allSatisfy(application -> assertThat(application.seen()).isEmpty());
        assertThat(stand.context.getBeansOfType(jakarta.servlet.Filter.class).keySet())
                .filteredOn(
                        name -> stand.context.getBean(name).getClass().getName().startsWith("org.hamroh"))
                .containsExactlyInAnyOrder("doorFilter", "rateFilter");
    }

    @Test
    void nothingButRoutesAnswers() {
        assertThat(stand.context.getBean(GatewayMvcProperties.class).getRoutesMap())
                .isEmpty();
        assertThat(stand.context.getBeansOfType(HandlerMapping.class).values())
                .filteredOn(mapping -> !(mapping instanceof RouterFunctionMapping))
                .allSatisfy(mapping -> assertThat(mappings(mapping)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/, portal",
        "/tg, portal",
        "/tg/complaint/category, portal",
        "/assets/app.css, portal",
        "/api, portal",
        "/api/healthx, portal",
        "/api/ombudsmanx, portal",
        "/identity, portal",
        "/login/oauth2/code/hamroh, portal",
        "/id, identity",
        "/id/oauth2/jwks, identity",
        "/api/ombudsman/complaints/mine, ombudsman",
        "/api/ombudsman/openapi, ombudsman",
        "/api/coordination/complaint-counts, coordination",
        "/api/loans/schedules, loans",
        "/api/information/guides, information",
        "/api/health/points, health"
    })
    void eachPathReachesItsApplication(String path, String application) {
        assertThat(stand.get(path).body()).isEqualTo(application);
    }

    @Test
    void pathAndQueryArriveByteForByte() throws Exception {
        String target = "/tg/%D2%B3%D0%B0?a=%2F%3B&b=c+d&b=%25&&empty=&[x]=1".replace("[x]", "%5Bx%5D");
        assertThat(stand.status("GET", target)).isEqualTo(200);
        assertThat(stand.portal.last().uri()).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/",
                "/actuator/health",
                "/actuator/env",
                "/Actuator/health",
                "/api/ombudsman/actuator/health/readiness",
                "/api/coordination/actuator",
                "/api/loans/actuator/health",
                "/api/information/actuator/health",
                "/api/health/actuator/health",
                "/id/actuator/heapdump",
                "/id/ACTUATOR/env",
                "/tg/actuator"
            })
    void noActuatorIsReachable(String path) throws Exception {
        assertThat(stand.status("GET", path)).isEqualTo(404);
        assertThat(stand.status("POST", path, "Content-Length: 0")).isEqualTo(404);
        assertThat(stand.applications())
                .allSatisfy(application -> assertThat(application.seen()).isEmpty());
    }

    private static String described(RouteProperties route) {
        return String.join("", route.getPredicates().getFirst().getArgs().values()) + " -> " + route.getUri();
    }

    private static Map<?, ?> mappings(HandlerMapping mapping) {
        return switch (mapping) {
            case org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping methods ->
                methods.getHandlerMethods();
            case org.springframework.web.servlet.handler.AbstractUrlHandlerMapping urls -> urls.getHandlerMap();
            default -> Map.of();
        };
    }
}
