// Accessors for GNU readline's C globals, and a few calls Swift cannot import (macros, variadics).
// Readline keeps its state in global variables, which Swift 6 rightly calls shared mutable state. They are
// touched here and nowhere else; Sources/Terminal calls these functions from one thread at a time.
#ifndef CREADLINE_H
#define CREADLINE_H

#include <errno.h>
#include <fcntl.h>
#include <iconv.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#include <readline/readline.h>
#include <readline/history.h>

// MARK: Hooks

typedef char **(*creadline_completer)(const char *text, int start, int end);

static inline void creadline_install(rl_getc_func_t *read_key, rl_hook_func_t *startup,
                                     creadline_completer complete, rl_compentry_func_t *no_entry) {
  rl_readline_name = "rehearse";
  rl_instream = stdin;
  rl_outstream = stdout;
  rl_getc_function = read_key;
  rl_startup_hook = startup;
  rl_attempted_completion_function = complete;
  rl_completion_entry_function = no_entry;
  rl_completer_word_break_characters = " \t\n=\"'";
  rl_basic_word_break_characters = " \t\n=\"'";
  rl_completer_quote_characters = "";
  rl_change_environment = 0;
  rl_catch_signals = 1;
  rl_catch_sigwinch = 1;
}

/// Bytes above 0x7f are text, never Meta keys, whatever an inputrc says.
static inline void creadline_use_eight_bit_text(void) {
  rl_variable_bind("input-meta", "on");
  rl_variable_bind("output-meta", "on");
  rl_variable_bind("convert-meta", "off");
}

// MARK: The line being edited

static inline const char *creadline_text(void) { return rl_line_buffer; }
static inline int creadline_point(void) { return rl_point; }

/// To be called inside a completion: no file names, and a space only after a sole, finished match.
static inline void creadline_completion_is_ours(int append_space) {
  rl_attempted_completion_over = 1;
  rl_completion_suppress_append = append_space ? 0 : 1;
  rl_sort_completion_matches = 0;
  rl_filename_completion_desired = 0;
}

/// Shows the prompt and the line afresh, after something else was printed or the process was stopped.
static inline void creadline_show_again(void) {
  rl_on_new_line();
  rl_forced_update_display();
}

/// Whether readline waits for a key that begins a command, and not for one within a search or a sequence.
static inline int creadline_waits_for_command(void) {
  return RL_ISSTATE(RL_STATE_READCMD)
    && !RL_ISSTATE(RL_STATE_METANEXT | RL_STATE_MOREINPUT | RL_STATE_ISEARCH | RL_STATE_NSEARCH
                   | RL_STATE_SEARCH | RL_STATE_NUMERICARG | RL_STATE_COMPLETING | RL_STATE_MULTIKEY | RL_STATE_CHARSEARCH);
}

static inline int creadline_read_error(void) { return READERR; }

/// Writes out what the C library still holds back for stdout.
static inline void creadline_flush(void) { fflush(stdout); }

// MARK: Signals and waiting

/// Catches `signal` without SA_RESTART, so that a wait ends. Leaves an ignored signal ignored (returns 0).
static inline int creadline_catch(int signal, void (*handler)(int), struct sigaction *old) {
  struct sigaction action;
  if (sigaction(signal, NULL, old) != 0) return 0;
  if (old->sa_handler == SIG_IGN) return 0;
  sigemptyset(&action.sa_mask);
  action.sa_flags = 0;
  action.sa_handler = handler;
  return sigaction(signal, &action, NULL) == 0;
}

static inline void creadline_ignore(int number) { signal(number, SIG_IGN); }

/// Waits until `fd` can be read (1), `seconds` have passed (0; negative waits for ever) or a signal came
/// (-1). Signals are let in only during the wait itself, so none can slip in between the look at `stop` and
/// the wait.
static inline int creadline_wait(int fd, double seconds, const volatile int *stop) {
  sigset_t block, before;
  struct timespec limit, *limit_or_null = NULL;
  fd_set set;
  int result;
  sigemptyset(&block);
  sigaddset(&block, SIGINT);
  sigaddset(&block, SIGTERM);
  sigaddset(&block, SIGHUP);
  sigaddset(&block, SIGQUIT);
  sigaddset(&block, SIGALRM);
  sigaddset(&block, SIGTSTP);
  sigaddset(&block, SIGTTIN);
  sigaddset(&block, SIGTTOU);
  sigaddset(&block, SIGCONT);
  sigaddset(&block, SIGWINCH);
  if (fd < 0 || fd >= FD_SETSIZE) { errno = EBADF; return 1; }
  pthread_sigmask(SIG_BLOCK, &block, &before);
  if (*stop || rl_pending_signal()) {
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return -1;
  }
  if (seconds >= 0) {
    limit.tv_sec = (time_t)seconds;
    limit.tv_nsec = (long)((seconds - (double)limit.tv_sec) * 1e9);
    limit_or_null = &limit;
  }
  FD_ZERO(&set);
  FD_SET(fd, &set);
  result = pselect(fd + 1, &set, NULL, NULL, limit_or_null, &before);
  if (result < 0) result = errno == EINTR ? -1 : 1;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return result;
}

/// Waits until a descriptor that is set not to block takes bytes again, half a second at most.
static inline void creadline_wait_for_room(int fd) {
  struct pollfd room = {fd, POLLOUT, 0};
  poll(&room, 1, 500);
}

/// A new file for its owner alone; fails if there is one already.
static inline int creadline_create(const char *path) {
  return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

static inline int creadline_errno(void) { return errno; }

// MARK: The terminal

/// Columns and lines of the terminal at `fd`; 0 when it is none or does not know.
static inline int creadline_window(int fd, int *columns, int *lines) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) return 0;
  *columns = size.ws_col;
  *lines = size.ws_row;
  return size.ws_col > 0;
}

/// Tells the kernel's own line editing that characters are UTF-8, so that backspace takes a whole one.
static inline void creadline_erase_whole_characters(int fd) {
#ifdef IUTF8
  struct termios modes;
  if (tcgetattr(fd, &modes) != 0 || (modes.c_iflag & IUTF8)) return;
  modes.c_iflag |= IUTF8;
  tcsetattr(fd, TCSANOW, &modes);
#endif
}

/// Lets keys through one by one and unseen; signals keep their keys.
static inline void creadline_single_keys(int fd, const struct termios *usual) {
  struct termios modes = *usual;
  modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  tcsetattr(fd, TCSANOW, &modes);
}

static inline const char *creadline_codeset(void) { return nl_langinfo(CODESET); }

#endif
