package vn.thanhtri.policy;

import java.util.List;

/**
 * Files of settings beside the law that an installation brings as a bean, e.g. the operational settings of the
 * demonstration province.
 *
 * @param resources patterns such as {@code classpath:vn/thanhtri/app/demo/policy.yaml}
 */
public record PolicySettings(List<String> resources) {}
