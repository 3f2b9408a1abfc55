// Which graphics processor the browser has. One that is emulated does not count: it is the processor again.

const EMULATED = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** Throws an error if there is no graphics processor for WebGL or WebGPU. */
export async function demandGPU(kind) {
  const name = kind === "webgpu" ? await webgpu() : webgl();
  if (!name) throw new Error(`no GPU: the browser offers no ${SPELLED[kind]} here`);
  if (EMULATED.test(name)) throw new Error(`no GPU: ${SPELLED[kind]} is emulated here (${name.match(EMULATED)[0]})`);
}

const SPELLED = { webgl: "WebGL", webgpu: "WebGPU" };

async function webgpu() {
  const adapter = await navigator.gpu?.requestAdapter();
  if (!adapter) return "";
  const { vendor, architecture, description } = adapter.info;
  return adapter.info.isFallbackAdapter ? "software" : `${vendor} ${architecture} ${description}`;
}

function webgl() {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) return "";
  const names = gl.getExtension("WEBGL_debug_renderer_info");
  return gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
}
