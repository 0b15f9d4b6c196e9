package vn.thanhtri.app;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Switches on what capabilities do from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Schedules {}
