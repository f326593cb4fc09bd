// Threads that share the parts of a task. A part belongs to whoever takes it first, so a thread that
// the system does not run delays nothing: the caller takes what is left. After a task the threads
// look for the next one for a moment before they sleep, since waking takes longer than most tasks.

#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "include/CKernels.h"
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <unistd.h>

// How often a thread looks for a task before it lets others run, and before it sleeps.
enum { mostThreads = 64, mostParts = 0xFFFF, spins = 4000, yields = 500 };

static pthread_mutex_t caller = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t sleeping = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t wake = PTHREAD_COND_INITIALIZER;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static size_t threadCount = 1;
static _Atomic size_t limit = mostThreads;
static _Thread_local bool isWorking;

// The task. Its fields change only while no part of it can be taken.
static void (*taskBody)(void *context, size_t part);
static void *taskContext;
// From the top: the number of the task (32 bits), and which parts nobody has taken, as the end (16)
// and the start (16) of a range. Whoever moves one of these by 1 has taken that part, and knows that
// the task was still the same. The caller takes parts from the start and the others from the end, so
// that from task to task they work on much the same parts of memory, which are in their caches.
static _Atomic uint64_t ticket;
static _Atomic size_t finishedParts;
static _Atomic size_t sleepers;

static void relax(void) {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ volatile("yield");
#endif
}

static uint64_t firstPart(uint64_t ticket) { return ticket & mostParts; }
static uint64_t endOfParts(uint64_t ticket) { return ticket >> 16 & mostParts; }
static bool hasPart(uint64_t ticket) { return firstPart(ticket) < endOfParts(ticket); }

// Takes a part and works on it; false if there is none.
static bool workOnPart(bool isCaller) {
  uint64_t mine = atomic_load(&ticket);
  while (hasPart(mine)) {
    void (*body)(void *, size_t) = taskBody;
    void *context = taskContext;
    uint64_t part = isCaller ? firstPart(mine) : endOfParts(mine) - 1;
    uint64_t rest = isCaller ? mine + 1 : mine - (1 << 16);
    if (atomic_compare_exchange_weak(&ticket, &mine, rest)) {
      body(context, part);
      atomic_fetch_add(&finishedParts, 1);
      return true;
    }
  }
  return false;
}

static void sleepUntilTask(void) {
  pthread_mutex_lock(&sleeping);
  atomic_fetch_add(&sleepers, 1);
  while (!hasPart(atomic_load(&ticket))) pthread_cond_wait(&wake, &sleeping);
  atomic_fetch_sub(&sleepers, 1);
  pthread_mutex_unlock(&sleeping);
}

static void *work(void *unused) {
  (void)unused;
  isWorking = true;
  for (;;) {
    int idle = 0;
    while (idle < spins + yields) {
      if (workOnPart(false)) {
        idle = 0;
      } else if (idle++ < spins) {
        relax();
      } else {
        sched_yield();
      }
    }
    sleepUntilTask();
  }
  return NULL;
}

static size_t processorCount(void) {
#ifdef __linux__
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof(set), &set) == 0) return (size_t)CPU_COUNT(&set);
#endif
  long count = sysconf(_SC_NPROCESSORS_ONLN);
  return count > 0 ? (size_t)count : 1;
}

static void chooseCount(void) {
  size_t count = processorCount();
  const char *setting = getenv("OMP_NUM_THREADS");
  long wanted = setting ? strtol(setting, NULL, 10) : 0;
  if (wanted > 0 && (size_t)wanted < count) count = (size_t)wanted;
  threadCount = count < mostThreads ? count : mostThreads;
}

static pthread_once_t counting = PTHREAD_ONCE_INIT;

size_t kernels_thread_count(void) {
  pthread_once(&counting, chooseCount);
  size_t most = atomic_load(&limit);
  return threadCount < most ? threadCount : most;
}

void kernels_set_thread_count(size_t count) {
  atomic_store(&limit, count > 0 ? count : 1);
}

// Signals are for the program's own threads.
static void startThreads(void) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_BLOCK, &all, &before);
  for (size_t i = 1; i < threadCount; i++) {
    pthread_t thread;
    if (pthread_create(&thread, NULL, work, NULL) == 0) pthread_detach(thread);
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void runAlone(size_t parts, void (*body)(void *, size_t), void *context) {
  for (size_t part = 0; part < parts; part++) body(context, part);
}

static void share(size_t parts, void (*body)(void *, size_t), void *context) {
  taskBody = body;
  taskContext = context;
  atomic_store(&finishedParts, 0);
  uint64_t number = (atomic_load(&ticket) >> 32) + 1;
  atomic_store(&ticket, number << 32 | (uint64_t)parts << 16);
  if (atomic_load(&sleepers) > 0) {
    pthread_mutex_lock(&sleeping);
    pthread_cond_broadcast(&wake);
    pthread_mutex_unlock(&sleeping);
  }
  while (workOnPart(true)) {
  }
  for (int waits = 0; atomic_load(&finishedParts) < parts; waits++) {
    if (waits < spins) {
      relax();
    } else {
      sched_yield();
    }
  }
}

void kernels_run_parts(size_t parts, void (*body)(void *, size_t), void *context) {
  if (parts <= 1 || parts > mostParts || isWorking || kernels_thread_count() == 1 ||
      pthread_mutex_trylock(&caller) != 0) {
    return runAlone(parts, body, context);
  }
  pthread_once(&once, startThreads);
  isWorking = true;
  share(parts, body, context);
  isWorking = false;
  pthread_mutex_unlock(&caller);
}

// What `kernels_scratch` has given to a thread.
typedef struct {
  void *memory;
  size_t byteCount;
} Scratch;

static pthread_once_t scratchOnce = PTHREAD_ONCE_INIT;
static pthread_key_t scratchKey;

static void freeScratch(void *scratch) {
  free(((Scratch *)scratch)->memory);
  free(scratch);
}

static void makeScratchKey(void) { pthread_key_create(&scratchKey, freeScratch); }

void *kernels_scratch(size_t byteCount) {
  pthread_once(&scratchOnce, makeScratchKey);
  Scratch *scratch = pthread_getspecific(scratchKey);
  if (!scratch) {
    scratch = calloc(1, sizeof(Scratch));
    if (!scratch) abort();
    pthread_setspecific(scratchKey, scratch);
  }
  if (scratch->byteCount < byteCount || !scratch->memory) {
    free(scratch->memory);
    scratch->memory = NULL;
    if (posix_memalign(&scratch->memory, 64, byteCount + 64) != 0) abort();
    scratch->byteCount = byteCount;
  }
  return scratch->memory;
}
