package main

import (
	"bufio"
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// beInkling, in the environment, makes the test's binary the program itself: the tests run it as a user does.
const beInkling = "BE_INKLING"

func TestMain(m *testing.M) {
	if os.Getenv(beInkling) != "" {
		main()
	}
	os.Exit(m.Run())
}

func inkling(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), beInkling+"=yes")
	return cmd
}

func TestErrorIsOneLineAndStatus1(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"bake"}, "inkling: unknown command \"bake\" for \"inkling\"\n"},
		{[]string{"serve", "--loud"}, "inkling: unknown flag: --loud; inkling serve --help lists the flags\n"},
		{[]string{"train", "--epoch", "3"}, "inkling: unknown flag: --epoch; did you mean --epochs?\n"},
		{[]string{"serve", "--adr", "localhost:0"}, "inkling: unknown flag: --adr; did you mean --addr or --dir?\n"},
		{[]string{"compress", "a", "b"}, "inkling: accepts 1 arg(s), received 2\n"},
	} {
		var output bytes.Buffer
		cmd := inkling(test.args...)
		cmd.Stdout, cmd.Stderr = &output, &output
		var exit *exec.ExitError
		if err := cmd.Run(); !errors.As(err, &exit) || exit.ExitCode() != 1 {
			t.Errorf("%q ended with %v, expected status 1", test.args, err)
		}
		if diff := cmp.Diff(test.want, output.String()); diff != "" {
			t.Errorf("%q printed (-want +got):\n%s", test.args, diff)
		}
	}
}

func TestSignalsStopTheServer(t *testing.T) {
	site := t.TempDir()
	if err := os.WriteFile(filepath.Join(site, "index.html"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, signal := range []os.Signal{os.Interrupt, syscall.SIGTERM} {
		cmd := inkling("serve", "--addr", "localhost:0", "--dir", site)
		stdout, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewReader(stdout)
		if line, _ := lines.ReadString('\n'); !strings.HasPrefix(line, "Serving site at http://localhost:") {
			t.Errorf("printed %q, expected the address", line)
		}
		cmd.Process.Signal(signal)
		if line, _ := lines.ReadString('\n'); line != "Stopped.\n" {
			t.Errorf("%v: the last line is %q", signal, line)
		}
		if err := cmd.Wait(); err != nil {
			t.Errorf("%v: ended with %v, expected status 0", signal, err)
		}
	}
}
