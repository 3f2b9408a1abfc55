/* Sparse C: the same run as everybody's, on rows that skip the zero pixels, with the weights input by input, so that an
 * inked pixel touches one run of numbers. float32, one thread.
 *
 *   sparse FOLDER NAME BATCH ETA EPOCHS [ROUNDS]
 *
 * reads what tools/bench/start wrote and prints a line an epoch: its seconds and the right answers on the test images; and
 * again so many times.
 * HIDDEN, the units of the hidden layer, is given when it is compiled; rows are padded to whole vectors. */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#ifndef HIDDEN
#error "compile with -DHIDDEN=30"
#endif

enum { PIXELS = 784, CLASSES = 10, TRAIN = 50000, TEST = 10000, MAX_BATCH = 64 };
enum { LANES = 16, V = (HIDDEN + LANES - 1) / LANES, H = V * LANES, C = LANES };

/* As many floats as the widest registers hold; the compiler splits it where they are narrower. */
typedef float vec __attribute__((vector_size(LANES * sizeof(float))));

typedef struct {
  uint32_t *start; /* row i has the elements start[i] up to start[i + 1] */
  uint16_t *column;
  float *value;
  uint8_t *label;
} rows;

/* Rows of H and C floats: those beyond HIDDEN and CLASSES are padding. */
typedef union { vec v[V]; float f[H]; } hidden_row;
typedef union { vec v; float f[C]; } output_row;

typedef struct {
  hidden_row w1[PIXELS], b1;
  output_row w2[HIDDEN], b2;
} network;

typedef struct {
  hidden_row a1, delta1;
  output_row a2, delta2;
} pass; /* of one image */

static network net;
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

static inline void sigmoid(float *z, int n) {
  for (int i = 0; i < n; i++) z[i] = 1 / (1 + expf(-z[i]));
}

static void forward(const rows *r, int image, pass *s) {
  hidden_row z1 = net.b1;
  for (uint32_t e = r->start[image]; e < r->start[image + 1]; e++) {
    const hidden_row *w = &net.w1[r->column[e]];
    for (int v = 0; v < V; v++) z1.v[v] += r->value[e] * w->v[v];
  }
  sigmoid(z1.f, H);
  output_row z2 = net.b2;
  for (int j = 0; j < HIDDEN; j++) z2.v += z1.f[j] * net.w2[j].v;
  sigmoid(z2.f, C);
  s->a1 = z1;
  s->a2 = z2;
}

static void backward(int label, pass *s) {
  for (int k = 0; k < CLASSES; k++) { /* the padding stays 0, and learns nothing */
    float a = s->a2.f[k];
    s->delta2.f[k] = (a - (k == label)) * a * (1 - a);
  }
  for (int j = 0; j < HIDDEN; j++) {
    output_row products = {.v = net.w2[j].v * s->delta2.v};
    float sum = 0;
    for (int k = 0; k < C; k++) sum += products.f[k];
    s->delta1.f[j] = sum * s->a1.f[j] * (1 - s->a1.f[j]);
  }
}

static void update(const rows *r, int image, const pass *s, float rate) {
  hidden_row step1 = s->delta1;
  for (int v = 0; v < V; v++) {
    step1.v[v] *= rate;
    net.b1.v[v] -= step1.v[v];
  }
  vec step2 = rate * s->delta2.v;
  net.b2.v -= step2;
  for (int j = 0; j < HIDDEN; j++) net.w2[j].v -= s->a1.f[j] * step2;
  for (uint32_t e = r->start[image]; e < r->start[image + 1]; e++) {
    hidden_row *w = &net.w1[r->column[e]];
    for (int v = 0; v < V; v++) w->v[v] -= r->value[e] * step1.v[v];
  }
}

static void train(const rows *r, const uint16_t *order, int size, float eta) {
  for (int from = 0; from < TRAIN; from += size) {
    int n = from + size < TRAIN ? size : TRAIN - from;
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

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
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
    double began = now();
    train(&training, order + (size_t)(epoch % epochs) * TRAIN, size, eta);
    printf("%.6f ", now() - began);
    printf("%d\n", correct(&test));
  }
}
