package org.hamroh.ombudsman.upload;

import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How each type of file is cleaned. */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {
    @Bean
    Function<FileType, Cleaning> cleanings() {
        var pdf = PdfConfiguration.cleaning();
        return type -> switch (type) {
            case JPEG -> new JpegCleaning();
            case PNG -> new PngCleaning();
            case WEBP -> new WebpCleaning();
            case PDF -> pdf;
        };
    }
}
