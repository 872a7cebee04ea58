import '@angular/compiler';
import { JsonPipe } from '@angular/common';
import { Component, provideZonelessChangeDetection } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { bootstrapApplication } from '@angular/platform-browser';
import { drugNames, otherMedicines, schemes, started, strengths } from '../prescription.ts';

class App {
  readonly form = new FormGroup({
    drug: new FormControl(started.drug),
    strength: new FormControl(started.strength),
    dosage: new FormControl(started.dosage),
    scheme: new FormControl(started.scheme),
    code: new FormControl(started.code),
    remark: new FormControl(started.remark),
  });
  readonly drugNames = drugNames;
  readonly strengths = strengths;
  readonly schemes = schemes;
  readonly otherMedicines = otherMedicines;
}

// Called as a function and not written as a decorator, which cannot be stripped away as types can.
Component({
  selector: '#app',
  imports: [ReactiveFormsModule, JsonPipe],
  template: `
    <form [formGroup]="form" class="reseptskjema">
      <h1>Ny resept</h1>
      <div class="rad">
        <label for="mat-select-0">Legemiddel</label>
        <select id="mat-select-0" formControlName="drug">
          @for (name of drugNames; track name) { <option [value]="name">{{ name }}</option> }
        </select>
      </div>
      <div class="rad">
        <label for="mat-select-1">Styrke</label>
        <select id="mat-select-1" formControlName="strength">
          @for (strength of strengths; track strength) { <option [value]="strength">{{ strength }}</option> }
        </select>
      </div>
      <div class="rad">
        <label for="mat-input-2">Dosering</label>
        <input id="mat-input-2" formControlName="dosage">
      </div>
      <div class="rad">
        <span>Refusjonshjemmel</span>
        <div role="radiogroup" aria-label="Refusjonshjemmel">
          @for (scheme of schemes; track scheme) {
            <label><input type="radio" formControlName="scheme" [value]="scheme"> {{ scheme }}</label>
          }
        </div>
      </div>
      <div class="rad">
        <label for="mat-input-3">Refusjonskode</label>
        <input id="mat-input-3" formControlName="code">
      </div>
      <div class="rad">
        <label for="mat-input-4">Merknad til apotek</label>
        <textarea id="mat-input-4" formControlName="remark" rows="3"></textarea>
      </div>
    </form>
    <h2>Legemidler i bruk</h2>
    @for (medicine of otherMedicines; track medicine.drug) {
      <div class="legemiddelkort"><h3>{{ medicine.drug }}</h3><p>Dosering: {{ medicine.dosage }}</p></div>
    }
    <details><summary>Appens tilstand</summary><code id="app-state">{{ form.value | json }}</code></details>
  `,
})(App);

bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
