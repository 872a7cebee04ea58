import { createApp, reactive } from 'vue/dist/vue.esm-bundler.js';
import { drugNames, otherMedicines, schemes, started, strengths } from '../prescription.ts';

createApp({
  setup: () => ({ state: reactive({ ...started }), drugNames, strengths, schemes, otherMedicines }),
  template: `
    <main>
      <section class="forskrivning" data-v-7ba5bd90>
        <h1>Ny resept</h1>
        <label class="rad">Legemiddel
          <input v-model="state.drug" list="drugs" autocomplete="off">
        </label>
        <datalist id="drugs"><option v-for="name in drugNames" :key="name" :value="name" /></datalist>
        <label class="rad">Styrke <select v-model="state.strength">
          <option v-for="strength in strengths" :key="strength">{{ strength }}</option>
        </select></label>
        <label class="rad">Dosering <input v-model.lazy="state.dosage"></label>
        <fieldset>
          <legend>Refusjonshjemmel</legend>
          <label v-for="scheme in schemes" :key="scheme">
            <input type="radio" :value="scheme" v-model="state.scheme"> {{ scheme }}
          </label>
        </fieldset>
        <label class="rad" v-if="state.scheme !== 'Hvit resept'">Refusjonskode <input v-model.trim="state.code"></label>
        <label class="rad">Merknad til apotek <textarea v-model="state.remark" rows="3"></textarea></label>
      </section>
      <table>
        <thead><tr><th>Legemiddel</th><th>Dosering</th></tr></thead>
        <tbody>
          <tr v-for="medicine in otherMedicines" :key="medicine.drug">
            <td>{{ medicine.drug }}</td><td>{{ medicine.dosage }}</td>
          </tr>
        </tbody>
      </table>
      <details><summary>Appens tilstand</summary><code id="app-state">{{ JSON.stringify(state) }}</code></details>
    </main>`,
}).mount('#app');
