package serve

import (
	"errors"
	"fmt"
	"io"
	"net"
	"strconv"
	"strings"
	"syscall"
)

// portsToTry limits the search for a free port.
const portsToTry = 20

// listen listens at addr. If its port is taken and nextPort is set, it uses the next free port and prints it.
func listen(addr string, nextPort bool, out io.Writer) (net.Listener, error) {
	listener, taken := net.Listen("tcp", addr)
	if taken == nil || !nextPort || !errors.Is(taken, syscall.EADDRINUSE) {
		return listener, taken
	}
	host, first, err := splitAddr(addr)
	if err != nil {
		return nil, err
	}
	for port := first + 1; port < first+portsToTry; port++ {
		listener, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port)))
		if err == nil {
			fmt.Fprintf(out, "Port %d is taken: using %d.\n", first, port)
			return listener, nil
		}
	}
	return nil, fmt.Errorf("%w (as are the %d ports after it): choose a free one with --addr", taken, portsToTry-1)
}

func splitAddr(addr string) (host string, port int, err error) {
	host, digits, err := net.SplitHostPort(addr)
	if err != nil {
		return "", 0, err
	}
	port, err = strconv.Atoi(digits)
	return host, port, err
}

// siteURL is the address to type into a browser: the requested host and the actual port.
func siteURL(asked string, got net.Addr, prefix string) string {
	host, _, _ := net.SplitHostPort(asked) // it was listened on, so it is well-formed
	if ip := net.ParseIP(host); host == "" || ip != nil && ip.IsUnspecified() {
		host = "localhost" // "every interface" is not an address to visit
	}
	port := strconv.Itoa(got.(*net.TCPAddr).Port)
	return "http://" + net.JoinHostPort(host, port) + prefix
}

// cleanPrefix returns the prefix with a slash at both ends.
func cleanPrefix(prefix string) string {
	if prefix = strings.Trim(prefix, "/"); prefix == "" {
		return "/"
	}
	return "/" + prefix + "/"
}
