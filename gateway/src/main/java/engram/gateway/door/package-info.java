/** Whatever stands between a browser and the services: cookies, origins, limits, forwarding. */
@NullMarked
package engram.gateway.door;

import org.jspecify.annotations.NullMarked;
