package org.hamroh.portal.upstream;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the clients of services: they ask in the reader's language and fail with {@link ServiceProblem} only. */
@Component
public final class Services {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    /** Longer than a filing may wait for its turn at the slow work of the receipt code. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final RestClient.Builder plain;
    private final JsonMapper json;

    Services(RestClient.Builder builder, JsonMapper json) {
        var factory = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        factory.setReadTimeout(ANSWER);
        this.json = json;
        this.plain = builder.requestFactory(factory)
                .requestInterceptor(Services::ask)
                .defaultStatusHandler(HttpStatusCode::isError, this::refuse);
    }

    /** A client of the service at this address, which acts for nobody in particular. */
    public <T> T client(Class<T> type, String address) {
        return client(type, address, (request, body, execution) -> execution.execute(request, body));
    }

    /** A client of the service at this address, which acts for the person whose token the interceptor adds. */
    public <T> T client(Class<T> type, String address, ClientHttpRequestInterceptor identity) {
        RestClient rest =
                plain.clone().baseUrl(address).requestInterceptor(identity).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(rest))
                .build()
                .createClient(type);
    }

    private static ClientHttpResponse ask(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        request.getHeaders()
                .set(
                        HttpHeaders.ACCEPT_LANGUAGE,
                        LocaleContextHolder.getLocale().toLanguageTag());
        try {
            return execution.execute(request, body);
        } catch (IOException e) {
            throw ServiceProblem.unreachable(e);
        }
    }

    private void refuse(HttpRequest request, ClientHttpResponse response) throws IOException {
        throw new ServiceProblem(response.getStatusCode().value(), answer(response), waitSeconds(response));
    }

    private ServiceProblem.Answer answer(ClientHttpResponse response) throws IOException {
        byte[] body = response.getBody().readNBytes(65_536);
        try {
            return body.length == 0 ? ServiceProblem.Answer.NONE : json.readValue(body, ServiceProblem.Answer.class);
        } catch (JacksonException notAProblemDocument) {
            return ServiceProblem.Answer.NONE;
        }
    }

    private static long waitSeconds(ClientHttpResponse response) {
        try {
            String header = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
            return header == null ? 0 : Long.parseLong(header.strip());
        } catch (NumberFormatException date) {
            return 60;
        }
    }
}
