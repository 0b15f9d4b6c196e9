package vn.thanhtri.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: everything below {@code vn.thanhtri} that carries a Spring annotation. */
@SpringBootApplication(scanBasePackages = "vn.thanhtri")
public class ThanhTri {
    public static void main(String[] arguments) {
        SpringApplication.run(ThanhTri.class, arguments);
    }
}
