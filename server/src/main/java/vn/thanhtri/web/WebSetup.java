package vn.thanhtri.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Templates and static files. Everything comes with the application: no network at run time. */
@Configuration
class WebSetup implements WebMvcConfigurer {
    static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/";
    private static final String FONTS = "META-INF/resources/_static/inter/5.2.5/files/";

    static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.thanhtri.jte");

    @Bean
    TemplateEngine templateEngine() {
        return TEMPLATES;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl year =
                CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        registry.addResourceHandler("/assets/fonts/**")
                .addResourceLocations("classpath:/" + FONTS)
                .setCacheControl(year);
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/", "classpath:/" + HTMX)
                .setCacheControl(year);
    }
}
