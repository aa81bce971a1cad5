package org.hamroh.ombudsman;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.hamroh.kernel.problem.Refusal;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.StreamReadFeature;

/** What JSON is read: of a sane size, and saying each thing once. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {
    /** A filing with every text at its longest, in the widest letters, is about half of this. */
    private static final int MOST_BYTES = 256 * 1024;
    /** Of bytes that are no JSON: the table of a survey. */
    private static final int MOST_RAW_BYTES = 1024 * 1024;

    @Bean
    JsonMapperBuilderCustomizer eachThingOnce() {
        return json -> json.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** Stops reading where a body grows too large, whatever length it announced. */
    @RestControllerAdvice
    static class BodyLimit extends RequestBodyAdviceAdapter {
        @Override
        public boolean supports(
                MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
            return true;
        }

        @Override
        public HttpInputMessage beforeBodyRead(
                HttpInputMessage message,
                MethodParameter parameter,
                Type type,
                Class<? extends HttpMessageConverter<?>> converter)
                throws IOException {
            var limited = new Limited(message.getBody(), type == byte[].class ? MOST_RAW_BYTES : MOST_BYTES);
            return new HttpInputMessage() {
                @Override
                public InputStream getBody() {
                    return limited;
                }

                @Override
                public HttpHeaders getHeaders() {
                    return message.getHeaders();
                }
            };
        }
    }

    private static final class Limited extends FilterInputStream {
        private int left;

        Limited(InputStream in, int most) {
            super(in);
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            return counted(count, count);
        }

        private int counted(int result, int count) {
            if (result >= 0) {
                left -= count;
            }
            if (left < 0) {
                throw Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "problem.too-large");
            }
            return result;
        }
    }
}
