package org.hamroh.gateway.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class VisitorsTest {

    private final Visitors behindProxies = new Visitors(List.of("10.0.0.0/8", "fd00::/8", "192.0.2.1"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    203.0.113.9 | 198.51.100.1                  | 203.0.113.9
                    10.1.2.3    | 198.51.100.1                  | 198.51.100.1
                    10.1.2.3    | 1.1.1.1, 198.51.100.1         | 198.51.100.1
                    10.1.2.3    | 198.51.100.1, 10.9.9.9        | 198.51.100.1
                    10.1.2.3    | 1.1.1.1, garbage, 10.9.9.9    | 10.9.9.9
                    10.1.2.3    | garbage                       | 10.1.2.3
                    10.1.2.3    | 10.7.7.7                      | 10.7.7.7
                    192.0.2.1   | 2001:db8:0:0:0:0:0:1          | 2001:db8:0:0:0:0:0:1
                    192.0.2.2   | 198.51.100.1                  | 192.0.2.2
                    fd00:0:0:0:0:0:0:1 | 198.51.100.1           | 198.51.100.1
                    """)
    void onlyWhatTrustedProxiesWroteIsBelieved(String peer, String forwarded, String visitor) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(peer);
        request.addHeader("X-Forwarded-For", forwarded);
        assertThat(behindProxies.address(request).getHostAddress()).isEqualTo(visitor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "fd00::/129", "10.0.0.0/x", ""})
    void aProxyThatIsNotANetworkStopsTheStart(String network) {
        assertThatThrownBy(() -> new Visitors(List.of(network))).isInstanceOf(IllegalArgumentException.class);
    }
}
