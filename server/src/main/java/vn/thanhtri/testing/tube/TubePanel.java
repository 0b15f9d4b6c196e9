package vn.thanhtri.testing.tube;

import java.util.Optional;
import vn.thanhtri.web.Fragment;

/** A part of a tube's page that another room draws: its way, its results; declared as a bean. */
public interface TubePanel {
    int order();

    Optional<Fragment> panelOf(Tube tube);
}
