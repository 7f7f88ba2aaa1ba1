"""Which addresses lie in the public internet; all others may be machines of the user's own network, or this machine.

The registries are RFC 6890 and its successors at IANA. Python's `is_global` follows them, but with what was known at
its release, and it takes multicast and addresses of tunnels for global.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network

Address = IPv4Address | IPv6Address

_NOT_PUBLIC = (
    IPv4Network("192.0.0.0/24"),  # protocol assignments (RFC 6890), where clouds keep metadata services too
    IPv4Network("192.88.99.0/24"),  # relays of 6to4 (RFC 7526)
    IPv4Network("168.63.129.16/32"),  # a cloud's service inside every virtual machine
)
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_NOT_PUBLIC_6 = (
    IPv6Network("2001::/23"),  # protocol assignments, Teredo among them (RFC 4380)
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("2002::/16"),  # 6to4: leads to an embedded IPv4 address (RFC 3056)
    IPv6Network("3fff::/20"),  # documentation (RFC 9637)
)
_NAT64 = IPv6Network("64:ff9b::/96")
_ISATAP = (0x00005EFE, 0x02005EFE)


def is_public(address: Address) -> bool:
    """Whether a request to the address stays out of every private network; of NAT64 (RFC 6052) the embedded one counts.

    IPv6 beside NAT64 must be global unicast, which leaves out IPv4-mapped, -compatible and -translated addresses.
    """
    if isinstance(address, IPv4Address):
        return address.is_global and not address.is_multicast and not any(address in net for net in _NOT_PUBLIC)
    if address in _NAT64:
        return is_public(IPv4Address(int(address) & 0xFFFF_FFFF))
    return (
        address in _GLOBAL_UNICAST
        and address.is_global
        and address.scope_id is None
        and not _is_isatap(address)
        and not any(address in net for net in _NOT_PUBLIC_6)
    )


def _is_isatap(address: IPv6Address) -> bool:
    """Whether it leads through a tunnel of a site to an embedded IPv4 address (RFC 5214)."""
    return (int(address) >> 32) & 0xFFFF_FFFF in _ISATAP
