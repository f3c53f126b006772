package engram.gateway.door;

import engram.gateway.door.model.ForwardedFor;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Whom a request comes from, for counting: an IPv4 address, or the first address of an IPv6 /64,
 * which is the least that a household gets. It is the peer of the connection, unless that is a
 * proxy that the operator trusts; then it is whom that proxy names last, and so on for as long as
 * the named one is trusted too. What stands further left could be anybody's invention.
 *
 * <p>Proxies append to one of two headers and pass the other on as it came, so a request that has
 * both believes them only where they agree; else it counts as the proxy's own.
 */
@Singleton
final class ClientAddresses {
    /** How services are told; what a caller sends under this name never reaches them. */
    static final String HEADER = "X-Forwarded-For";

    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> trusted;

    /**
     * @param trusted addresses and CIDR blocks of proxies, such as {@code 10.0.0.0/8} or {@code
     *     2001:db8::7}
     */
    ClientAddresses(@Value("${engram.trusted.proxies:}") String trusted) {
        this.trusted =
                Arrays.stream(trusted.split(","))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .map(ClientAddresses::block)
                        .toList();
    }

    private static IpSubnetFilterRule block(String text) {
        var parts = text.split("/", 2);
        var address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
        if (address == null)
            throw new IllegalArgumentException(
                    "ENGRAM_TRUSTED_PROXIES: neither an address nor a CIDR block: " + text);
        var bits = parts.length == 2 ? Integer.parseInt(parts[1]) : address.length * Byte.SIZE;
        return new IpSubnetFilterRule(addressOf(address), bits, IpFilterRuleType.ACCEPT);
    }

    String of(HttpRequest<?> request) {
        return of(request.getRemoteAddress().getAddress(), request.getHeaders()::getAll);
    }

    /**
     * @param peer the other end of the connection
     * @param headers all values of a header, in the order in which they were sent
     */
    String of(InetAddress peer, Function<String, List<String>> headers) {
        if (!isTrusted(peer)) return network(peer);
        var listed = ForwardedFor.inList(headers.apply(HEADER));
        var standard = ForwardedFor.inStandardForm(headers.apply("Forwarded"));
        if (standard.isEmpty()) return network(follow(peer, listed));
        var named = follow(peer, standard);
        return network(listed.isEmpty() || named.equals(follow(peer, listed)) ? named : peer);
    }

    private InetAddress follow(InetAddress peer, List<String> hops) {
        var hop = peer;
        for (var named : hops.reversed()) {
            var next = NetUtil.createInetAddressFromIpAddressString(named);
            if (next == null) return hop;
            hop = next;
            if (!isTrusted(hop)) return hop;
        }
        return hop;
    }

    private boolean isTrusted(InetAddress address) {
        var endpoint = new InetSocketAddress(address, 0);
        return trusted.stream().anyMatch(block -> block.matches(endpoint));
    }

    private static String network(InetAddress address) {
        if (!(address instanceof Inet6Address)) return address.getHostAddress();
        var bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        return NetUtil.toAddressString(addressOf(bytes));
    }

    private static InetAddress addressOf(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
