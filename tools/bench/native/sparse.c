/* Sparse C: the same run as everybody's, on rows that skip the zero pixels, with the weights input by input, so that an
 * inked pixel touches one run of numbers. float32, one thread.
 *
 *   sparse FOLDER NAME BATCH ETA EPOCHS [ROUNDS]
 *
 * reads what tools/bench/start wrote and prints a line an epoch: its seconds, those of the processor, and the right answers on
 * the test images; and again so many times.
 *
 * HIDDEN, the units of the hidden layer, is given when it is compiled, and so may be BITS, the width of a vector: 128, 256
 * or 512. Otherwise it is the widest of the processor that it is compiled for. */

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#ifndef HIDDEN
#error "compile with -DHIDDEN=30"
#endif
#ifndef BITS
#if defined __AVX512F__
#define BITS 512
#elif defined __AVX__
#define BITS 256
#else
#define BITS 128
#endif
#endif

enum { PIXELS = 784, CLASSES = 10, TRAIN = 50000, TEST = 10000, MAX_BATCH = 64 };

/* A row of hidden units is summed a block at a time: as many vectors as fit into the registers. Rows are padded to whole
 * blocks, and those of the classes to whole vectors. */
enum {
  LANES = BITS / 32,
  MOST = BITS == 512 ? 24 : 12,
  BLOCKS = (HIDDEN + MOST * LANES - 1) / (MOST * LANES),
  BLOCK = (HIDDEN + BLOCKS * LANES - 1) / (BLOCKS * LANES),
  V = BLOCKS * BLOCK,
  CV = (CLASSES + LANES - 1) / LANES,
};

typedef float vec __attribute__((vector_size(BITS / 8)));
typedef int32_t ints __attribute__((vector_size(BITS / 8)));

typedef struct {
  uint32_t *start; /* row i has the elements start[i] up to start[i + 1] */
  uint16_t *column;
  float *value;
  uint8_t *label;
} rows;

typedef union { vec v[V]; float f[V * LANES]; } hidden_row;
typedef union { vec v[CV]; float f[CV * LANES]; } output_row;

typedef struct {
  _Alignas(64) hidden_row w1[PIXELS];
  hidden_row b1;
  output_row w2[HIDDEN], b2;
} network;

typedef struct {
  hidden_row a1, delta1;
  output_row a2, delta2;
} pass; /* of one image */

static network net;
static hidden_row transposed[CLASSES]; /* of w2 */
static pass batch[MAX_BATCH];

static void *read_file(const char *folder, const char *name, const char *suffix, size_t bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s%s", folder, name, suffix);
  FILE *f = fopen(path, "rb");
  void *content = malloc(bytes);
  if (!f || !content || fread(content, 1, bytes, f) != bytes) {
    fprintf(stderr, "sparse: cannot read %zu bytes of %s\n", bytes, path);
    exit(1);
  }
  fclose(f);
  return content;
}

static rows read_rows(const char *folder, const char *split, int count) {
  uint8_t *pixels = read_file(folder, split, "-images", (size_t)count * PIXELS);
  size_t inked = 0;
  for (size_t i = 0; i < (size_t)count * PIXELS; i++) inked += pixels[i] > 0;
  rows r = {malloc((count + 1) * sizeof *r.start), malloc(inked * sizeof *r.column), malloc(inked * sizeof *r.value),
            read_file(folder, split, "-labels", count)};
  uint32_t e = 0;
  for (int i = 0; i < count; i++) {
    r.start[i] = e;
    for (int p = 0; p < PIXELS; p++) {
      uint8_t grey = pixels[(size_t)i * PIXELS + p];
      if (!grey) continue;
      r.column[e] = p;
      r.value[e++] = grey / 255.0f;
    }
  }
  r.start[count] = e;
  free(pixels);
  return r;
}

static void read_network(const char *folder, const char *name) {
  float *all = read_file(folder, name, ".weights", (PIXELS * HIDDEN + HIDDEN + HIDDEN * CLASSES + CLASSES) * sizeof *all), *next = all;
  for (int p = 0; p < PIXELS; p++)
    for (int j = 0; j < HIDDEN; j++) net.w1[p].f[j] = *next++;
  for (int j = 0; j < HIDDEN; j++) net.b1.f[j] = *next++;
  for (int j = 0; j < HIDDEN; j++)
    for (int k = 0; k < CLASSES; k++) net.w2[j].f[k] = *next++;
  for (int k = 0; k < CLASSES; k++) net.b2.f[k] = *next++;
  free(all);
}

static inline vec choose(ints mask, vec a, vec b) { return (vec)((mask & (ints)a) | (~mask & (ints)b)); }

/* 1/(1 + e^-z). e^x is 2^n e^r, with a polynomial for e^r and n in the lowest bits of a large float. */
static inline vec sigmoid(vec z) {
  const vec most = (vec){} + 87, large = (vec){} + 0x1.8p23f;
  vec x = choose(z > most, -most, choose(z < -most, most, -z));
  vec n = x * 1.44269504f + large;
  ints exponent = (ints)n << 23;
  n -= large;
  vec r = x - n * 0.693145752f - n * 1.42860677e-6f;
  vec p = (((((r * (1 / 5040.0f) + 1 / 720.0f) * r + 1 / 120.0f) * r + 1 / 24.0f) * r + 1 / 6.0f) * r + 0.5f) * (r * r) + r + 1;
  return 1 / (1 + (vec)((ints)p + exponent));
}

static void forward(const rows *r, int image, pass *s) {
  const uint32_t from = r->start[image], to = r->start[image + 1];
  for (int block = 0; block < V; block += BLOCK) {
    vec z[BLOCK];
    for (int v = 0; v < BLOCK; v++) z[v] = net.b1.v[block + v];
    for (uint32_t e = from; e < to; e++) {
      const vec *w = net.w1[r->column[e]].v + block;
      for (int v = 0; v < BLOCK; v++) z[v] += r->value[e] * w[v];
    }
    for (int v = 0; v < BLOCK; v++) s->a1.v[block + v] = sigmoid(z[v]);
  }
  output_row z2 = net.b2;
  for (int j = 0; j < HIDDEN; j++)
    for (int v = 0; v < CV; v++) z2.v[v] += s->a1.f[j] * net.w2[j].v[v];
  for (int v = 0; v < CV; v++) s->a2.v[v] = sigmoid(z2.v[v]);
}

static void backward(int label, pass *s) {
  for (int k = 0; k < CLASSES; k++) { /* the padding stays 0, and learns nothing */
    float a = s->a2.f[k];
    s->delta2.f[k] = (a - (k == label)) * a * (1 - a);
  }
  for (int block = 0; block < V; block += BLOCK) {
    vec sum[BLOCK] = {};
    for (int k = 0; k < CLASSES; k++)
      for (int v = 0; v < BLOCK; v++) sum[v] += s->delta2.f[k] * transposed[k].v[block + v];
    for (int v = 0; v < BLOCK; v++) {
      vec a = s->a1.v[block + v];
      s->delta1.v[block + v] = sum[v] * a * (1 - a);
    }
  }
}

static void update(const rows *r, int image, const pass *s, float rate) {
  const uint32_t from = r->start[image], to = r->start[image + 1];
  for (int block = 0; block < V; block += BLOCK) {
    vec step[BLOCK];
    for (int v = 0; v < BLOCK; v++) {
      step[v] = rate * s->delta1.v[block + v];
      net.b1.v[block + v] -= step[v];
    }
    for (uint32_t e = from; e < to; e++) {
      vec *w = net.w1[r->column[e]].v + block;
      for (int v = 0; v < BLOCK; v++) w[v] -= r->value[e] * step[v];
    }
  }
  output_row step = s->delta2;
  for (int v = 0; v < CV; v++) {
    step.v[v] *= rate;
    net.b2.v[v] -= step.v[v];
  }
  for (int j = 0; j < HIDDEN; j++)
    for (int v = 0; v < CV; v++) net.w2[j].v[v] -= s->a1.f[j] * step.v[v];
}

/* Fetches what lies in memory from one address to another into the cache. */
static inline void fetch(const void *from, const void *to) {
  for (const char *line = from; line < (const char *)to; line += 64) __builtin_prefetch(line);
}

static void transpose(void) {
  for (int j = 0; j < HIDDEN; j++)
    for (int k = 0; k < CLASSES; k++) transposed[k].f[j] = net.w2[j].f[k];
}

static void train(const rows *r, const uint16_t *order, int size, float eta) {
  for (int from = 0; from < TRAIN; from += size) {
    int n = from + size < TRAIN ? size : TRAIN - from;
    for (int i = 0; i < n; i++) { /* the images of a mini-batch lie far apart */
      uint32_t first = r->start[order[from + i]], end = r->start[order[from + i] + 1];
      fetch(r->column + first, r->column + end);
      fetch(r->value + first, r->value + end);
    }
    transpose();
    for (int i = 0; i < n; i++) {
      forward(r, order[from + i], &batch[i]);
      backward(r->label[order[from + i]], &batch[i]);
    }
    for (int i = 0; i < n; i++) update(r, order[from + i], &batch[i], eta / n);
  }
}

static int correct(const rows *r) {
  int right = 0;
  for (int i = 0; i < TEST; i++) {
    int best = 0;
    forward(r, i, &batch[0]);
    for (int k = 1; k < CLASSES; k++)
      if (batch[0].a2.f[k] > batch[0].a2.f[best]) best = k;
    right += best == r->label[i];
  }
  return right;
}

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  if (argc < 6 || argc > 7 || atoi(argv[3]) < 1 || atoi(argv[3]) > MAX_BATCH) {
    fprintf(stderr, "usage: sparse FOLDER NAME BATCH ETA EPOCHS [ROUNDS], with a BATCH of at most %d\n", MAX_BATCH);
    return 1;
  }
  int size = atoi(argv[3]), epochs = atoi(argv[5]), rounds = argc > 6 ? atoi(argv[6]) : 1;
  float eta = atof(argv[4]);
  rows training = read_rows(argv[1], "train", TRAIN), test = read_rows(argv[1], "test", TEST);
  uint16_t *order = read_file(argv[1], argv[2], ".order", (size_t)epochs * TRAIN * sizeof *order);
  read_network(argv[1], argv[2]);
  for (int epoch = 0; epoch < epochs * rounds; epoch++) {
    double began = now(CLOCK_MONOTONIC), computed = now(CLOCK_PROCESS_CPUTIME_ID);
    train(&training, order + (size_t)(epoch % epochs) * TRAIN, size, eta);
    printf("%.6f %.6f ", now(CLOCK_MONOTONIC) - began, now(CLOCK_PROCESS_CPUTIME_ID) - computed);
    printf("%d\n", correct(&test));
  }
}
